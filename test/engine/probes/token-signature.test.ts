import { expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import probe from '../../../src/engine/probes/token-signature.ts';
import { claimsOf } from '../causes/observed.ts';
import { run } from './observing.ts';

const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
const jwk = { ...(await exportJWK(publicKey)), kid: 'k1' };
const value = await new SignJWT({ sub: 'alice' }).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey);
const changed = `${value.slice(0, value.lastIndexOf('.') + 1)}${Buffer.alloc(64, 1).toString('base64url')}`;
const check = (token: string, more: object = {}, keys: readonly object[] = [jwk]) =>
  run(probe, {
    facts: {
      token: { value: token },
      tokenClaims: claimsOf({}, { algorithm: 'ES256', keyId: 'k1', ...more }),
      issuerKeys: { url: '', keys, keyIds: keys.map((key) => ('kid' in key ? key.kid : null)) },
    },
  });

it('verifies with the issuer’s key', async () => {
  expect(await check(value)).toMatchObject({ kind: 'found', fact: { verdict: 'valid', keyId: 'k1', publishedKeyIds: ['k1'] } });
});

it('sees a signature that does not fit', async () => {
  expect(await check(changed)).toMatchObject({ kind: 'found', fact: { verdict: 'invalid' } });
});

it('tells an unknown key from a bad signature', async () => {
  expect(await check(value, { keyId: 'old' })).toMatchObject({
    kind: 'found',
    fact: { verdict: 'key-unknown', why: 'the issuer publishes no key with "kid" old' },
  });
});

it('tries every key where the token names none', async () => {
  expect(await check(value, { keyId: null })).toMatchObject({ kind: 'found', fact: { verdict: 'valid' } });
});

it('passes over keys of another type', async () => {
  expect(await check(value, {}, [{ kty: 'oct', k: 'AAAA', kid: 'k1' }])).toMatchObject({ kind: 'found', fact: { verdict: 'unchecked' } });
});

it.each(['none', 'HS256', null])('is absent for the algorithm %s', async (algorithm) => {
  expect((await check(value, { algorithm })).kind).toBe('absent');
});

it('does not call Microsoft Graph’s token forged: only Graph can check one with a nonce in its header', async () => {
  const graph = { header: { alg: 'ES256', nonce: 'abc' }, issuer: 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/' };

  expect((await check(changed, graph)).kind).toBe('absent');
  expect(await check(changed, { ...graph, issuer: 'https://id.shop.example' })).toMatchObject({ fact: { verdict: 'invalid' } });
});
