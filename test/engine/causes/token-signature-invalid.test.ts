import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/token-signature-invalid.ts';
import { answer, bearer, claimsOf, get, judge, NOW, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const verdict = (word: string) => ({ tokenSignature: { verdict: word, why: '', keyId: 'k1', publishedKeyIds: ['k1'] } });
const shared = { tokenClaims: claimsOf({}, { algorithm: 'HS256' }), randomCredential: trial(401, true) };

it('is proven by the issuer’s own key, and names it', () => {
  const clues = judge(cause, { request, response: answer(401), facts: verdict('invalid') });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toContain('key "k1"');
});

it.each([
  ['a signature that verifies', verdict('valid'), ['against']],
  ['an unknown key: that is signing-key-unknown', { ...verdict('key-unknown'), tokenClaims: claimsOf({}) }, []],
  ['a shared secret, where a broken signature fares alike', shared, ['likely']],
  ['a public key, where a broken signature fares alike', { ...shared, tokenClaims: claimsOf({}) }, ['hint']],
  ['a broken signature that fares otherwise', { ...shared, randomCredential: trial(400) }, []],
  ['an expired token', { ...shared, tokenClaims: claimsOf({}, { algorithm: 'HS256', expiresAt: NOW - 1 }) }, []],
  ['a token that has expired by the server’s clock', { ...shared, serverClock: { time: NOW + 900, offset: 900, uncertainty: 1 } }, []],
  ['a token that is not valid yet', { ...shared, tokenClaims: claimsOf({}, { algorithm: 'HS256', notBefore: NOW + 60 }) }, []],
  ['no token', {}, []],
])('judges %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('is silent on a missing right and on success', () => {
  expect(judge(cause, { request, response: answer(403), facts: shared })).toEqual([]);
  expect(judge(cause, { request, response: answer(200), facts: verdict('invalid') })).toEqual([]);
});

it('speaks against where the request is signed and no token was sent', () => {
  const request = get('https://api.shop.example/hook', [['X-Signature', 'a'.repeat(64)]]);
  const facts = { requestSigning: { scheme: 'HMAC', problems: [], facts: {} } };

  expect(weights(judge(cause, { request, response: answer(401, '{"error":"Signature mismatch"}'), facts }))).toEqual(['against']);
});
