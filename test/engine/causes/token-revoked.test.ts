import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/token-revoked.ts';
import { answer, bearer, challengeOf, claimsOf, get, judge, NOW, post, tokenIn, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);
const invalid = challengeOf('Bearer', { error: 'invalid_token' });
const introspection = post('https://id.shop.example/introspect', 'token=opaque-7f3a9c21', [['Authorization', 'Basic cnM6c2VjcmV0']]);

it('is proven by an introspection answer that says inactive, although that is a 200', () => {
  expect(weights(judge(cause, { request: introspection, response: answer(200, '{"active":false}') }))).toEqual(['proven', 'strong']);
});

it('is silent where introspection says active, and on other successes', () => {
  expect(judge(cause, { request: introspection, response: answer(200, '{"active":true}') })).toEqual([]);
  expect(judge(cause, { request, response: answer(200, '{"active":false}'), facts: { token: tokenIn('opaque-7f3a9c21') } })).toEqual([]);
});

it('is likely for a well-formed opaque token that invalid_token refuses, a hint without that word', () => {
  const token = tokenIn('opaque-7f3a9c21');

  expect(weights(judge(cause, { request, response: answer(401), facts: { token, challenge: invalid } }))).toEqual(['likely']);
  expect(weights(judge(cause, { request, response: answer(401), facts: { token } }))).toEqual(['hint']);
});

it('speaks against where the server saw no token at all', () => {
  const claimedMissing = { explicit: true, text: 'the answer says "no token provided"' };

  expect(weights(judge(cause, { request, response: answer(401), facts: { token: tokenIn('opaque-7f3a9c21'), claimedMissing } }))).toEqual([
    'against',
  ]);
});

it('leaves an expired JWT to token-expired, and takes a valid one', () => {
  const facts = { token: tokenIn('eyJ', 'Bearer', 'jwt'), tokenSignature: { verdict: 'valid' }, randomCredential: trial(401, false) };

  expect(judge(cause, { request, response: answer(401), facts: { ...facts, tokenClaims: claimsOf({}, { expiresAt: NOW - 5 }) } })).toEqual(
    [],
  );
  expect(weights(judge(cause, { request, response: answer(401), facts: { ...facts, tokenClaims: claimsOf({}) } }))).toEqual(['likely']);
});

it('speaks against where the check part shows that the key was never issued, and only where it was sent to who would know', () => {
  const recognition = { role: 'access', checksum: 'invalid', home: ['github.com'], confidence: 0.98 };
  const kinds = { credentialKind: { sent: [{ name: 'Authorization', provider: 'GitHub', recognition }], hostProvider: 'GitHub' } };
  const token = tokenIn('opaque-7f3a9c21');

  expect(weights(judge(cause, { request, response: answer(401), facts: { token, ...kinds } }))).toEqual(['against']);
  expect(weights(judge(cause, { request, response: answer(401), facts: { token, ...kinds, exchange: { source: 'pasted' } } }))).toEqual([
    'hint',
  ]);
});

it.each([
  [{ 'kubernetes.io': { pod: { name: 'p' } } }, '{"kind":"Status"}', ['likely']],
  [{ 'kubernetes.io/serviceaccount/secret.name': 'app-token' }, '{"kind":"Status"}', ['likely']],
  [{ 'kubernetes.io': { pod: { name: 'p' } } }, '{"error":"at another server"}', []],
])('knows what a token of Kubernetes is bound to: %j at %s', (claims, body, expected) => {
  const facts = { token: tokenIn('eyJ', 'Bearer', 'jwt'), tokenClaims: claimsOf(claims) };

  expect(weights(judge(cause, { request, response: answer(401, body), facts }))).toEqual(expected);
});
