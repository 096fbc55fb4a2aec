import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/token-not-yet-valid.ts';
import { answer, bearer, claimsOf, get, judge, NOW, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const from = (notBefore: number | null, issuedAt: number | null = NOW - 60) => ({ tokenClaims: claimsOf({}, { notBefore, issuedAt }) });
const serverAhead = (offset: number) => ({ serverClock: { time: NOW + offset, offset, uncertainty: 1 } });

it.each([
  ['"nbf" tomorrow', from(NOW + 86_400), ['proven']],
  ['"nbf" in the future of our clock alone: that is clock-skew', { ...from(NOW + 60), ...serverAhead(300) }, ['hint']],
  ['"iat" well in the future', from(null, NOW + 3600), ['hint']],
  ['"iat" within the leeway', from(null, NOW + 30), ['against']],
  ['"nbf" in the past', from(NOW - 60), ['against']],
  ['a token without either', from(null, null), []],
  ['no token', {}, []],
])('judges %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('says when the token becomes valid', () => {
  const [clue] = judge(cause, { request, response: answer(401), facts: from(NOW + 86_400) });

  expect(clue?.text).toBe('"nbf" is 2026-11-22 05:50:00 UTC: the token becomes valid in 1 day.');
});

it('is silent on success', () => {
  expect(judge(cause, { request, response: answer(200), facts: from(NOW + 86_400) })).toEqual([]);
});
