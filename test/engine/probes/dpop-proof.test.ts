import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { thumbprintOf } from '../../../src/engine/lib/dpop.ts';
import probe, { type DpopProof } from '../../../src/engine/probes/dpop-proof.ts';
import { bearer, caseOf, claimsOf, get, NOW, tokenIn } from '../causes/observed.ts';
import { run } from './observing.ts';

const url = 'https://api.shop.example/orders?page=2';
const jwk = { kty: 'EC', crv: 'P-256', x: 'U8aFLTU7MEOiHK9t_3-syabD_zP0ZLlLtbAgWtCieR0', y: 'oCvS7NiuLsEB1VvNq9-y5kvRRxr3IWOj0F3TxjENZpc' };
const ath = createHash('sha256').update('opaque-7f3a9c21').digest('base64url');
const good = { htm: 'GET', htu: 'https://api.shop.example/orders', iat: NOW - 5, ath, jti: 'x' };

function proof(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ typ: 'dpop+jwt', alg: 'ES256', jwk }), part(claims), Buffer.alloc(64, 7).toString('base64url')].join('.');
}

const problemsOf = async (claims: object, facts: Readonly<Record<string, unknown>> = {}): Promise<DpopProof['problems']> => {
  const request = get(url, [
    ['Authorization', 'DPoP opaque-7f3a9c21'],
    ['DPoP', proof(claims)],
  ]);
  const outcome = await run(probe, { material: caseOf(request), facts: { token: tokenIn('opaque-7f3a9c21', 'DPoP'), ...facts } });
  if (outcome.kind !== 'found') throw new Error(outcome.why);
  return (outcome.fact as DpopProof).problems;
};

it('finds nothing wrong with a proof that fits', async () => {
  expect(await problemsOf(good)).toEqual([]);
});

it.each([
  ['htm', { ...good, htm: 'POST' }, true],
  ['htu', { ...good, htu: 'https://api.shop.example/other' }, true],
  ['ath', { ...good, ath: 'other' }, true],
  ['iat', { ...good, iat: NOW - 900 }, false],
] as const)('finds the %s that does not fit', async (name, claims, certain) => {
  expect(await problemsOf(claims)).toEqual([{ text: expect.stringContaining(`"${name}"`), certain }]);
});

it('judges by the clock of the server', async () => {
  expect(await problemsOf({ ...good, iat: NOW - 900 }, { serverClock: { time: NOW - 890 } })).toEqual([]);
});

it('finds the key that does not fit, by RFC 7638', async () => {
  const bound = (jkt: string | null) => ({ tokenClaims: claimsOf({ cnf: { jkt } }, { binding: 'dpop' }) });

  expect(await problemsOf(good, bound(thumbprintOf(jwk)))).toEqual([]);
  expect(await problemsOf(good, bound('another'))).toMatchObject([{ certain: true }]);
});

it('computes the thumbprint of the example in RFC 7638 §3.1', () => {
  const n =
    '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';

  expect(thumbprintOf({ kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' })).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
});

it('is absent without a proof', async () => {
  expect(await run(probe, { material: caseOf(get(url, [bearer('x')])) })).toMatchObject({ kind: 'absent' });
});
