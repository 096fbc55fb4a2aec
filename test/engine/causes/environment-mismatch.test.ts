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

const stripeKey = (hostProvider: string | null) => ({
  credentialKind: {
    hostProvider,
    sent: [
      {
        place: 'header',
        name: 'Authorization',
        scheme: 'Bearer',
        label: 'Stripe test key',
        provider: 'Stripe',
        recognition: { role: 'api-key', environment: 'test', home: ['api.stripe.com'], confidence: 0.98 },
      },
    ],
  },
});

it.each([
  ['at its own provider, which serves test and live there', 'https://api.stripe.com/v1', 'Stripe', []],
  ['at another provider', 'https://api.github.com/user', 'GitHub', ['hint', 'strong']],
  ['at a host of nobody known', api, null, ['hint', 'hint']],
  ['at a host that bears the provider’s name', 'https://stripe.shop.example/', null, ['hint']],
  ['at a machine of one’s own', 'http://127.0.0.1:8080/', null, ['hint']],
])('judges a provider’s key %s', (_where, url, hostProvider, expected) => {
  const request = get(url, [bearer('sk_test_FAKEfake0123')]);

  expect(weights(judge(cause, { request, response: answer(401), facts: stripeKey(hostProvider) }))).toEqual(expected);
});

it('names the home of the key and the host that was asked', () => {
  const request = get('https://api.github.com/user', [bearer('FAKE')]);

  const [clue] = judge(cause, { request, response: answer(401), facts: stripeKey('GitHub') });

  expect(clue?.text).toBe(
    'By its shape (Stripe test key), the value in Authorization belongs to api.stripe.com; the request goes to api.github.com, a host of GitHub.',
  );
});

it('takes a signature over another region for another environment', () => {
  const requestSigning = {
    scheme: 'AWS Signature 4',
    problems: [
      { kind: 'region', text: 'Signed for us-east-1, the host is in eu-west-1.', certain: true },
      { kind: 'scope', text: 'Another problem.', certain: true },
    ],
    facts: {},
  };
  const request = get('https://b.s3.eu-west-1.amazonaws.com/k');

  expect(judge(cause, { request, response: answer(400), facts: { requestSigning } })).toMatchObject([
    { weight: 'strong', text: requestSigning.problems[0]?.text },
  ]);
});
