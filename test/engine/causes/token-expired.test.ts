import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/token-expired.ts';
import { answer, bearer, claimsOf, get, judge, judgeFacts, NOW, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const until = (expiresAt: number | null) => ({ tokenClaims: claimsOf({}, { expiresAt }) });
const serverAhead = (offset: number) => ({ serverClock: { time: NOW + offset, offset, uncertainty: 1 } });

it('is proven by "exp" in the past, and names the moment', () => {
  const clues = judge(cause, { request, response: answer(401), facts: until(NOW - 7200) });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toBe('"exp" is 2026-11-21 03:50:00 UTC: it passed 2 h ago.');
});

it.each([
  ['a token that holds', until(NOW + 600), ['against']],
  ['a token without "exp"', until(null), ['against']],
  ['a token that has expired by the server’s fast clock alone: that is clock-skew', { ...until(NOW + 60), ...serverAhead(300) }, ['hint']],
  ['a token that holds by the server’s slow clock alone', { ...until(NOW - 60), ...serverAhead(-300) }, ['hint']],
  ['a token that has expired by both clocks', { ...until(NOW - 600), ...serverAhead(-300) }, ['proven']],
  ['the very second of "exp" (RFC 7519 §4.1.4: on or after)', until(NOW), ['proven']],
  ['no token', {}, []],
])('judges %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('judges a token given alone', () => {
  expect(weights(judgeFacts(cause, until(NOW - 1)))).toEqual(['proven']);
});

it('is silent where the expired token is accepted all the same', () => {
  expect(judge(cause, { request, response: answer(200), facts: until(NOW - 7200) })).toEqual([]);
});

it.each([
  ['a password', ['Authorization', 'Basic YWxpY2U6RkFLRQ==']],
  ['an API key', ['X-API-Key', 'FAKE0123456789']],
] as const)('speaks against itself where %s was sent', (_what, field) => {
  expect(weights(judge(cause, { request: get(request.url, [field]), response: answer(403) }))).toEqual(['against']);
});

it('knows the end of a token that is no JWT', () => {
  const ended = { at: NOW - 300, text: 'An EKS token serves for 15 minutes' };
  const facts = { providerRules: { audience: null, kind: null, takesIdTokens: false, ended } };
  const request = get('https://10.0.0.1:6443/api', [['Authorization', 'Bearer k8s-aws-v1.x']]);

  expect(judge(cause, { request, response: answer(401), facts })).toMatchObject([
    { weight: 'certain', text: 'An EKS token serves for 15 minutes; this one ended 5 min ago.' },
  ]);
});
