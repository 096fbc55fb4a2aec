import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/signing-key-unknown.ts';
import { answer, bearer, caseOf, get, judge, judgeFacts, NOW, weights } from './observed.ts';

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

const sound = (more: object) => ({
  ...signature('valid'),
  soundToken: {
    keyId: 'k1',
    said: 'key',
    audience: 'unknown',
    trusts: 'named',
    keySince: null,
    sameAsNone: false,
    sameAsBroken: true,
    ...more,
  },
});

it.each([
  ['that knows no such key', {}, ['certain']],
  ['that knows another key of this issuer', { trusts: 'shown' }, ['proven', 'certain']],
  ['that may trust another issuer', { trusts: null }, ['likely']],
  ['that calls the signature wrong', { said: 'signature' }, ['strong']],
  ['that says nothing, just after the key was made', { said: 'nothing', keySince: NOW - 3600 }, ['likely']],
  ['that says nothing, with an old key: that is server-misconfigured', { said: 'nothing', keySince: NOW - 90 * 86_400 }, ['against']],
  ['that names another reason', { said: 'other' }, ['against']],
  ['that tells a broken signature from this one: it found the key', { sameAsBroken: false }, ['against']],
])('judges an API %s, where the live keys verify the token', (_what, more, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts: sound(more) }))).toEqual(expected);
});

it('says that signing in again will not help where the keys of the API are stale', () => {
  const judgement = { now: NOW, material: caseOf(request), cutShort: false };
  const forUser = (facts: object) => (cause.fixesFor?.({ ...facts }, judgement) ?? cause.fixes).find(({ audience }) => audience === 'user');

  expect(judge(cause, { request, response: answer(401), facts: sound({}) })[0]?.text).toContain('a stale key cache');
  expect(forUser(sound({}))?.text).toContain('Signing in again will not help');
  expect(forUser(signature('key-unknown'))?.text).toContain('Sign in again');
});
