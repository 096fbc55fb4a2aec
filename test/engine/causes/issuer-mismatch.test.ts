import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/issuer-mismatch.ts';
import type { Expected } from '../../../src/engine/lib/expectation-rows.ts';
import { answer, bearer, challengeOf, claimsOf, get, judge, judgeFacts, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const iss = 'https://id.shop.example';
const tokenClaims = claimsOf({ iss });
const says = (expected: string) => ({ tokenClaims, answerText: { text: `jwt issuer invalid. expected: ${expected}` } });
const challenged = (params: Readonly<Record<string, string>>) => ({ tokenClaims, challenge: challengeOf('Bearer', params) });

it('names both issuers', () => {
  const [clue] = judge(cause, { request, response: answer(401), facts: says('https://id.other.example') });

  expect(clue?.text).toBe('"iss" is https://id.shop.example, the server expects https://id.other.example.');
});

it.each([
  ['words that expect another', says('https://id.other.example'), ['certain']],
  ['words that expect the same with a final slash', says(`${iss}/`), ['proven']],
  ['words that expect the same', says(iss), []],
  [
    'a description that expects another',
    challenged({ error_description: 'issuer invalid. expected: https://id.other.example' }),
    ['certain'],
  ],
  ['a challenge of another issuer', challenged({ issuer: 'https://id.other.example' }), ['likely']],
  ['a challenge of the same issuer', challenged({ issuer: `${iss}/` }), []],
  ['a realm that is a sentence', challenged({ realm: 'Orders API' }), []],
  ['a realm that is the requested address (Envoy)', challenged({ realm: 'https://other.example/orders' }), []],
  ['metadata under another name', { tokenClaims, issuerMetadata: { issuer: 'https://login.shop.example' } }, ['strong']],
  ['metadata under its own name', { tokenClaims, issuerMetadata: { issuer: iss } }, []],
  [
    'words that expect an audience: that is audience-mismatch',
    { tokenClaims, answerText: { text: 'jwt audience invalid. expected: orders' } },
    [],
  ],
  ['no token', { answerText: says('https://id.other.example').answerText }, []],
])('judges %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('is surer of the challenge where the signature shows that the token is genuine', () => {
  const facts = { ...challenged({ issuer: 'https://id.other.example' }), tokenSignature: { verdict: 'valid' } };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(['strong']);
});

it('judges without an answer, and is silent on success', () => {
  expect(weights(judgeFacts(cause, { tokenClaims, issuerMetadata: { issuer: 'https://login.shop.example' } }))).toEqual(['strong']);
  expect(judge(cause, { request, response: answer(200), facts: says('https://id.other.example') })).toEqual([]);
});

const row = (what: Expected['what'], from: Expected['from'], expected: string, sent: string, matches = false): readonly Expected[] => [
  { what, from, expected, sent, matches },
];

it.each([
  ['whose signature is valid', { tokenClaims, tokenSignature: { verdict: 'valid' } }, ['certain']],
  ['whose signature nobody checked', { tokenClaims }, ['strong']],
  ['that has expired, which explains enough', { tokenClaims: claimsOf({ iss }, { expiresAt: 1 }) }, ['hint']],
])('weighs the metadata of the resource against a token %s', (_what, facts, expected) => {
  const expectation = row('issuer', 'resource metadata', 'https://id.other.example', iss);

  expect(weights(judge(cause, { request, response: answer(401), facts: { ...facts, expectation } }))).toEqual(expected);
  expect(judge(cause, { request, response: answer(200), facts: { ...facts, expectation } })).toEqual([]);
});

it('takes an issuer that the resource trusts for right', () => {
  const expectation = row('issuer', 'resource metadata', iss, iss, true);

  expect(judge(cause, { request, response: answer(401), facts: { tokenClaims, expectation } })).toEqual([]);
});

it.each([
  ['may trust another issuer', null, ['strong', 'hint']],
  ['takes tokens of this one: its keys are stale (signing-key-unknown)', 'shown', []],
])('judges an API that knows no key of a genuine token and %s', (_what, trusts, expected) => {
  const soundToken = { keyId: 'k1', said: 'key', audience: 'unknown', trusts, keySince: null, sameAsNone: false, sameAsBroken: true };
  const facts = {
    soundToken,
    tokenClaims: claimsOf({ iss: 'https://id.shop.example' }),
    tokenSignature: { verdict: 'valid' },
    siblingKey: trial(401, trusts === null),
    challenge: challengeOf('Bearer', { error: 'invalid_token', error_description: 'no applicable key found in the JSON Web Key Set' }),
  };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});
