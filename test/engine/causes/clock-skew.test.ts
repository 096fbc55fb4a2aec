import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/clock-skew.ts';
import { answer, bearer, claimsOf, get, judge, NOW, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const serverAhead = (offset: number) => ({ serverClock: { time: NOW + offset, offset, uncertainty: 1 } });
const holds = (expiresAt: number) => ({ tokenClaims: claimsOf({}, { expiresAt }) });

it('is certain where the two clocks judge "exp" differently', () => {
  const clues = judge(cause, { request, response: answer(401), facts: { ...serverAhead(900), ...holds(NOW + 600) } });

  expect(weights(clues)).toEqual(['certain', 'likely']);
  expect(clues[1]?.text).toBe('The server’s clock is 15 min ahead of ours.');
});

it.each([
  ['clocks apart that agree about the token', { ...serverAhead(300), ...holds(NOW + 600) }, ['hint']],
  ['clocks apart without a token', serverAhead(-300), ['hint']],
  ['clocks together and an expired token: that is token-expired', { ...serverAhead(2), ...holds(NOW - 60) }, ['against']],
  ['clocks together without a token', serverAhead(2), []],
  ['no clock and an ordinary token', holds(NOW + 600), []],
  ['nothing', {}, []],
])('judges %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it.each([
  ['a little in the future', NOW + 120, null, ['strong']],
  ['a little in the future, "nbf" with it', NOW + 120, NOW + 120, ['strong']],
  ['now, to be valid a little later', NOW, NOW + 400, ['hint']],
  ['far in the future: that is a wrong date', NOW + 86_400, null, []],
])('judges a token issued %s', (_what, issuedAt, notBefore, expected) => {
  const facts = { tokenClaims: claimsOf({}, { issuedAt, notBefore }) };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it.each([
  ['the server’s', serverAhead(-300), NOW - 60, 'By the server’s clock the token begins 4 min in the future.'],
  ['the issuer’s', {}, NOW + 120, 'The token begins 2 min in the future: the issuer’s clock runs ahead.'],
])('tells that %s clock is the odd one', (_whose, clock, issuedAt, text) => {
  const facts = { ...clock, tokenClaims: claimsOf({}, { issuedAt }) };

  expect(judge(cause, { request, response: answer(401), facts }).map((clue) => clue.text)).toContain(text);
});

it('is silent on success', () => {
  expect(judge(cause, { request, response: answer(200), facts: { ...serverAhead(900), ...holds(NOW + 600) } })).toEqual([]);
});

it('says of a pasted answer that it is younger than the moment of the failure', () => {
  const serverClock = { time: NOW + 60, offset: 60, uncertainty: 1, source: 'pasted' };
  const clues = judge(cause, { request, response: answer(401), facts: { serverClock, ...holds(NOW + 30) } });

  expect(weights(clues)).toEqual(['certain', 'likely']);
  expect(clues[1]?.text).toBe('The Date of the answer is 1 min after the moment of the failure: the server’s clock runs ahead.');
});

it.each([
  ['ahead of ours', 180, {}, 'By its Date, the issuer’s clock is 3 min ahead of ours.'],
  ['ahead of the server’s', 0, serverAhead(-180), 'By its Date, the issuer’s clock is 3 min ahead of the server’s.'],
  ['in agreement with ours', 2, {}, undefined],
])('reads the issuer’s own Date: %s', (_what, offset, clock, text) => {
  const issuerStatus = {
    issuer: 'https://id.shop.example',
    reachable: true,
    why: '',
    failure: null,
    metadata: null,
    clock: { offset, uncertainty: 1 },
  };
  const facts = { ...clock, issuerStatus, tokenClaims: claimsOf({}, { issuedAt: NOW + 120 }) };

  expect(judge(cause, { request, response: answer(401), facts }).find(({ probe }) => probe === 'issuer-status')?.text).toBe(text);
});
