import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/algorithm-rejected.ts';
import { answer, bearer, claimsOf, get, judge, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const issuerKeys = { url: 'https://id.shop.example/jwks', keys: [{ kty: 'RSA', kid: 'k1', alg: 'RS256' }], keyIds: ['k1'] };

it.each([
  ['none', undefined, ['strong']],
  ['HS256', issuerKeys, ['strong']],
  ['RS512', issuerKeys, ['likely']],
  ['RS256', issuerKeys, []],
  ['HS256', undefined, []],
] as const)('judges "alg" %s by the published keys', (algorithm, keys, expected) => {
  const clues = judge(cause, { request, response: answer(401), facts: { tokenClaims: claimsOf({}, { algorithm }), issuerKeys: keys } });

  expect(weights(clues)).toEqual(expected);
});

it('speaks against where a published key verifies the signature', () => {
  const facts = { tokenClaims: claimsOf({}), issuerKeys, tokenSignature: { verdict: 'valid' } };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(['against']);
});

it('is silent where nothing was refused', () => {
  expect(judge(cause, { request, response: answer(200), facts: { tokenClaims: claimsOf({}, { algorithm: 'none' }) } })).toEqual([]);
});
