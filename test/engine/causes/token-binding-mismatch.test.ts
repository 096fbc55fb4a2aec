import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/token-binding-mismatch.ts';
import { answer, bearer, challengeOf, claimsOf, get, judge, NOW, tokenIn, weights } from './observed.ts';

const url = 'https://api.shop.example/orders?page=2';
it('is proven where a bound token goes without a proof', () => {
  const facts = { token: tokenIn('eyJ', 'Bearer', 'jwt'), tokenClaims: claimsOf({ cnf: { jkt: 'abc' } }, { binding: 'dpop' }) };

  expect(weights(judge(cause, { request: get(url, [bearer('eyJ')]), response: answer(401), facts }))).toEqual(['proven']);
});

it('knows from the DPoP challenge that a Bearer token is bound', () => {
  const facts = { token: tokenIn('opaque-7f3a9c21'), challenge: challengeOf('DPoP', { error: 'invalid_token' }) };

  expect(weights(judge(cause, { request: get(url, [bearer('opaque-7f3a9c21')]), response: answer(401), facts }))).toEqual(['certain']);
});

it('takes what does not fit in the proof: by the protocol alone it is proven', () => {
  const request = get(url, [
    ['Authorization', 'DPoP opaque-7f3a9c21'],
    ['DPoP', 'a.b.c'],
  ]);
  const problems = [
    { text: '"htm" of the DPoP proof is POST, the request uses GET.', certain: true },
    { text: '"iat" of the DPoP proof is 900 s away from now.', certain: false },
  ];
  const facts = { token: tokenIn('opaque-7f3a9c21', 'DPoP'), tokenClaims: claimsOf({}), dpopProof: { problems } };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(['proven', 'strong']);
  expect(judge(cause, { request, response: answer(401), facts: { ...facts, dpopProof: { problems: [] } } })).toEqual([]);
});

it('is silent for a plain Bearer token, and where nothing was refused', () => {
  const request = get(url, [bearer('opaque-7f3a9c21')]);

  expect(
    judge(cause, {
      request,
      response: answer(401),
      facts: { token: tokenIn('opaque-7f3a9c21'), challenge: challengeOf('Bearer', { error: 'invalid_token' }) },
    }),
  ).toEqual([]);
  expect(judge(cause, { request, response: answer(200), facts: { tokenClaims: claimsOf({}, { binding: 'dpop' }) } })).toEqual([]);
});

it.each([
  ['as Bearer', 'Bearer', NOW + 600, ['strong']],
  ['with the scheme that proves the key', 'PoP', NOW + 600, []],
  ['as Bearer after its end, which explains the refusal alone', 'Bearer', NOW - 600, []],
])('judges a token bound to a key by RFC 7800 that is sent %s', (_how, scheme, expiresAt, expected) => {
  const tokenClaims = claimsOf({ cnf: { jku: 'https://id.shop.example/keys', kid: 'x' } }, { binding: 'key', expiresAt });
  const facts = { token: tokenIn('eyJ', scheme, 'jwt'), tokenClaims };
  const request = get(url, [['Authorization', `${scheme} eyJ`]]);

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});
