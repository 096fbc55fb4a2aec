import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/environment-mismatch.ts';
import { answer, bearer, challengeOf, claimsOf, get, judge, weights } from './observed.ts';

const api = 'https://api.shop.example/orders';
const withToken = (url: string) => get(url, [bearer('eyJhbGciOiJSUzI1NiJ9.e30.c2ln')]);
const issuedBy = (iss: string, more: object = {}) => ({ tokenClaims: claimsOf({ iss, ...more }) });

it.each([
  ['a test key at a live host', 'https://api.live.shop.example/', 'sk_test_4eC39HqLyjWDarj', ['strong']],
  ['a live key at a sandbox', 'https://api.sandbox.shop.example/', 'sk_live_4eC39HqLyjWDarj', ['strong']],
  ['a test key at an unmarked host', api, 'sk_test_4eC39HqLyjWDarj', ['hint']],
  ['a test key at a sandbox', 'https://api.sandbox.shop.example/', 'sk_test_4eC39HqLyjWDarj', []],
  ['an unmarked key', api, 'opaque-7f3a9c21', []],
])('judges %s', (_what, url, key, expected) => {
  expect(weights(judge(cause, { request: get(url, [bearer(key)]), response: answer(401) }))).toEqual(expected);
});

it('compares the stages of issuer and API', () => {
  expect(
    weights(judge(cause, { request: withToken(api), response: answer(401), facts: issuedBy('https://id.staging.shop.example') })),
  ).toEqual(['likely']);
  expect(
    judge(cause, {
      request: withToken('https://api.staging.shop.example/'),
      response: answer(401),
      facts: issuedBy('https://id.staging.shop.example'),
    }),
  ).toEqual([]);
});

it.each([
  ['another port', 'https://id.shop.example:8443', 'https://id.shop.example', ['strong']],
  ['another realm', 'https://id.shop.example/realms/staff', 'https://id.shop.example/realms/shop', ['strong']],
  [
    'another tenant id',
    'https://login.example/11111111-1111-4111-8111-111111111111/authorize',
    'https://sts.example/22222222-2222-4222-8222-222222222222/',
    ['strong'],
  ],
  ['the token endpoint of the issuer', 'https://id.shop.example/token', 'https://id.shop.example', []],
  ['a resource on the issuer’s host', 'https://id.shop.example/api', 'https://id.shop.example/auth', []],
  ['another company', 'https://id.other.example', 'https://id.shop.example', []],
])('compares the realm of the challenge: %s', (_what, realm, iss, expected) => {
  const facts = { ...issuedBy(iss), challenge: challengeOf('Bearer', { realm, error: 'invalid_token' }) };

  expect(weights(judge(cause, { request: withToken('http://127.0.0.1:8080/'), response: answer(401), facts }))).toEqual(expected);
});

it('is silent where nothing was refused', () => {
  expect(
    judge(cause, { request: get('https://api.live.shop.example/', [bearer('sk_test_4eC39HqLyjWDarj')]), response: answer(200) }),
  ).toEqual([]);
});
