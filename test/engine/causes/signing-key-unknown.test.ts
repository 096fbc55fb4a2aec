import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/signing-key-unknown.ts';
import { answer, bearer, get, judge, judgeFacts, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const signature = (verdict: string, publishedKeyIds: readonly string[] = ['2026-a', '2026-b']) => ({
  tokenSignature: { verdict, why: '', keyId: 'old-1', publishedKeyIds },
});

it('names the key id and those published', () => {
  const clues = judge(cause, { request, response: answer(401), facts: signature('key-unknown') });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toBe('"kid" is "old-1", the issuer publishes "2026-a", "2026-b".');
});

it.each([
  ['a key set without ids', signature('key-unknown', []), ['proven']],
  ['a valid signature', signature('valid'), ['against']],
  ['a bad signature of a known key: that is token-signature-invalid', signature('invalid'), []],
  ['no signature to check', {}, []],
])('judges %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('judges a token given alone, and is silent on success', () => {
  expect(weights(judgeFacts(cause, signature('key-unknown')))).toEqual(['proven']);
  expect(judge(cause, { request, response: answer(200), facts: signature('key-unknown') })).toEqual([]);
});
