import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/audience-mismatch.ts';
import type { Expected } from '../../../src/engine/lib/expectation-rows.ts';
import { answer, bearer, challengeOf, claimsOf, get, judge, NOW, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const tokenClaims = claimsOf({ iss: 'https://id.shop.example', aud: 'billing' });
const says = (expected: string) => ({ tokenClaims, answerText: { text: `jwt audience invalid. expected: ${expected}` } });

it('names both audiences', () => {
  const [clue] = judge(cause, { request, response: answer(401), facts: says('orders') });

  expect(clue?.text).toBe('"aud" is billing, the server expects orders.');
});

it.each([
  ['words that expect another', says('orders'), ['certain']],
  ['words that expect the same', says('billing'), []],
  ['a registry’s challenge for another service', { tokenClaims, challenge: challengeOf('Bearer', { service: 'registry' }) }, ['certain']],
  ['a registry’s challenge for the same service', { tokenClaims, challenge: challengeOf('Bearer', { service: 'billing' }) }, []],
  [
    'words that expect an issuer: that is issuer-mismatch',
    { tokenClaims, answerText: { text: 'jwt issuer invalid. expected: https://a.example' } },
    [],
  ],
  ['no words', { tokenClaims }, []],
  ['no token', { answerText: says('orders').answerText }, []],
])('judges %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('says that "aud" is missing where the server expects one', () => {
  const [clue] = judge(cause, { request, response: answer(401), facts: { ...says('orders'), tokenClaims: claimsOf({}) } });

  expect(clue?.text).toBe('"aud" is missing, the server expects orders.');
});

it.each([
  ['the audience of an API', 'https://api.shop.example', ['strong']],
  ['the issuer itself', 'https://id.shop.example', []],
  ['an endpoint of the issuer', 'https://id.shop.example/userinfo', []],
  ['a client id: that is an ID token', 'app-web', []],
])('judges the userinfo endpoint asked with %s', (_what, aud, expected) => {
  const facts = {
    tokenClaims: claimsOf({ iss: 'https://id.shop.example', aud }),
    issuerMetadata: { document: { userinfo_endpoint: 'https://id.shop.example/userinfo' } },
  };

  expect(weights(judge(cause, { request: get('https://id.shop.example/userinfo?a=1'), response: answer(401), facts }))).toEqual(expected);
});

it('is silent on success', () => {
  expect(judge(cause, { request, response: answer(200), facts: says('orders') })).toEqual([]);
});

const row = (what: Expected['what'], from: Expected['from'], expected: string, sent: string, matches = false): readonly Expected[] => [
  { what, from, expected, sent, matches },
];

it.each([
  ['an address', claimsOf({ aud: 'https://billing.example' }), ['strong']],
  ['a name, as issuers give to APIs', claimsOf({ aud: 'billing' }), ['hint']],
  ['an address in an expired token', claimsOf({ aud: 'https://billing.example' }, { expiresAt: 1 }), ['hint']],
])('weighs the resource that calls itself otherwise against an audience that is %s', (_what, tokenClaims, expected) => {
  const expectation = row('audience', 'resource metadata', 'https://mcp.example', tokenClaims.audience.join(' '));

  const clues = judge(cause, { request: get('https://mcp.example/'), response: answer(401), facts: { tokenClaims, expectation } });

  expect(weights(clues)).toEqual(expected);
});

it.each([
  ['names others’ hosts only', 'foreign', 'nothing', ['likely']],
  ['does not show whom it means', 'unknown', 'nothing', []],
  ['names others’ hosts, while the answer gives a reason', 'foreign', 'key', []],
])('judges a sound token that is refused and %s', (_what, audience, said, expected) => {
  const soundToken = { keyId: 'k1', said, audience, trusts: null, keySince: null, sameAsNone: false, sameAsBroken: null };
  const facts = { soundToken, tokenClaims: claimsOf({ aud: 'https://billing.partner.example' }) };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it.each([
  ['the provider’s rule, sure', { sure: true }, NOW + 600, ['strong']],
  ['the provider’s rule, unsure', { sure: false }, NOW + 600, ['likely']],
  ['an end that explains the refusal alone', { sure: true }, NOW - 600, []],
])('judges by %s', (_what, rule, expiresAt, expected) => {
  const providerRules = { audience: { text: 'It is meant for Graph.', ...rule }, kind: null, takesIdTokens: false, ended: null };
  const facts = { providerRules, tokenClaims: claimsOf({ aud: 'graph' }, { expiresAt }) };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
  expect(weights(judge(cause, { request, response: answer(401), facts: { providerRules } }))).toEqual([rule.sure ? 'strong' : 'likely']);
});
