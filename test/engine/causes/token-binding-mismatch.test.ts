import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/token-binding-mismatch.ts';
import { thumbprintOf } from '../../../src/engine/lib/dpop.ts';
import { answer, bearer, challengeOf, claimsOf, get, judge, NOW, tokenIn, weights } from './observed.ts';

const url = 'https://api.shop.example/orders?page=2';
const jwk = { kty: 'EC', crv: 'P-256', x: 'U8aFLTU7MEOiHK9t_3-syabD_zP0ZLlLtbAgWtCieR0', y: 'oCvS7NiuLsEB1VvNq9-y5kvRRxr3IWOj0F3TxjENZpc' };
const ath = createHash('sha256').update('opaque-7f3a9c21').digest('base64url');
const good = { htm: 'GET', htu: 'https://api.shop.example/orders', iat: NOW - 5, ath, jti: 'x' };

function proof(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ typ: 'dpop+jwt', alg: 'ES256', jwk }), part(claims), Buffer.alloc(64, 7).toString('base64url')].join('.');
}

function withProof(claims: object, tokenClaims = claimsOf({})) {
  const request = get(url, [
    ['Authorization', 'DPoP opaque-7f3a9c21'],
    ['DPoP', proof(claims)],
  ]);
  return judge(cause, { request, response: answer(401), facts: { token: tokenIn('opaque-7f3a9c21', 'DPoP'), tokenClaims } });
}

it('is proven where a bound token goes without a proof', () => {
  const facts = { token: tokenIn('eyJ', 'Bearer', 'jwt'), tokenClaims: claimsOf({ cnf: { jkt: 'abc' } }, { binding: 'dpop' }) };

  expect(weights(judge(cause, { request: get(url, [bearer('eyJ')]), response: answer(401), facts }))).toEqual(['proven']);
});

it('knows from the DPoP challenge that a Bearer token is bound', () => {
  const facts = { token: tokenIn('opaque-7f3a9c21'), challenge: challengeOf('DPoP', { error: 'invalid_token' }) };

  expect(weights(judge(cause, { request: get(url, [bearer('opaque-7f3a9c21')]), response: answer(401), facts }))).toEqual(['certain']);
});

it.each([
  ['htm', { ...good, htm: 'POST' }, 'proven'],
  ['htu', { ...good, htu: 'https://api.shop.example/other' }, 'proven'],
  ['ath', { ...good, ath: 'other' }, 'proven'],
  ['iat', { ...good, iat: NOW - 900 }, 'strong'],
] as const)('finds the %s that does not fit', (name, claims, weight) => {
  const clues = withProof(claims);

  expect(weights(clues)).toEqual([weight]);
  expect(clues[0]?.text).toContain(`"${name}"`);
});

it('finds the key that does not fit, by RFC 7638', () => {
  const thumbprint = thumbprintOf(jwk);

  expect(withProof(good, claimsOf({ cnf: { jkt: thumbprint } }, { binding: 'dpop' }))).toEqual([]);
  expect(weights(withProof(good, claimsOf({ cnf: { jkt: 'another' } }, { binding: 'dpop' })))).toEqual(['proven']);
});

it('computes the thumbprint of the example in RFC 7638 §3.1', () => {
  const n =
    '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';

  expect(thumbprintOf({ kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' })).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
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
