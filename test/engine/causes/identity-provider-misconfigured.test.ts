import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/identity-provider-misconfigured.ts';
import { answer, bearer, claimsOf, get, judge, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const tokenClaims = claimsOf({ iss: 'https://id.shop.example' });
const metadata = {
  url: 'https://id.shop.example/.well-known/openid-configuration',
  issuer: 'https://id.shop.example',
  jwksUri: 'https://id.shop.example/jwks',
  document: {},
};

it('is proven where the discovery document names another issuer than the token', () => {
  const issuerMetadata = { ...metadata, issuer: 'http://10.0.0.7:8080' };

  expect(weights(judge(cause, { request, response: answer(401), facts: { tokenClaims, issuerMetadata } }))).toEqual(['proven']);
});

it('is likely where the document names no issuer or no keys', () => {
  expect(
    weights(judge(cause, { request, response: answer(401), facts: { tokenClaims, issuerMetadata: { ...metadata, issuer: null } } })),
  ).toEqual(['likely']);
  expect(
    weights(judge(cause, { request, response: answer(401), facts: { tokenClaims, issuerMetadata: { ...metadata, jwksUri: null } } })),
  ).toEqual(['likely']);
});

it('takes error=server_error on the way back', () => {
  const response = answer(302, '', [['Location', 'https://app.example/cb?error=server_error&state=x']]);

  expect(weights(judge(cause, { request: get('https://id.shop.example/auth?client_id=a&response_type=code'), response }))).toEqual([
    'likely',
  ]);
});

it('is silent where all agrees, and on success', () => {
  expect(judge(cause, { request, response: answer(401), facts: { tokenClaims, issuerMetadata: metadata } })).toEqual([]);
  expect(judge(cause, { request, response: answer(200), facts: { tokenClaims, issuerMetadata: { ...metadata, issuer: null } } })).toEqual(
    [],
  );
});
