import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/token-claims.ts';
import { NOW } from '../causes/observed.ts';
import { run } from './observing.ts';

const read = (claims: object, header: object = { alg: 'RS256', kid: 'k1' }) =>
  run(probe, { facts: { token: { value: '', from: null, reading: { kind: 'jwt', header, claims, signature: '', signingInput: '' } } } });

it('reads the registered claims', async () => {
  const claims = { iss: 'https://id.shop.example', aud: ['orders', 'billing'], sub: 'alice', exp: NOW + 60, nbf: NOW, iat: NOW };

  expect(await read(claims)).toMatchObject({
    kind: 'found',
    fact: {
      issuer: claims.iss,
      audience: claims.aud,
      subject: 'alice',
      expiresAt: NOW + 60,
      notBefore: NOW,
      issuedAt: NOW,
      algorithm: 'RS256',
      keyId: 'k1',
    },
  });
});

it('brings milliseconds to seconds, and says so', async () => {
  expect(await read({ exp: NOW * 1000, iat: NOW })).toMatchObject({ fact: { expiresAt: NOW, inMilliseconds: ['exp'] } });
});

it.each([
  [{ scope: 'a b' }, ['a', 'b']],
  [{ scp: ['a', 'b'] }, ['a', 'b']],
  [{ permissions: ['a', 7] }, ['a']],
  [{}, null],
])('reads the scopes of %j', async (claims, scopes) => {
  expect(await read(claims)).toMatchObject({ fact: { scopes } });
});

it.each([
  [{ token_use: 'id' }, {}, 'id'],
  [{ token_type: 'refresh' }, {}, 'refresh'],
  [{ typ: 'Offline' }, {}, 'refresh'],
  [{ typ: 'Bearer' }, {}, 'access'],
  [{}, { typ: 'at+jwt' }, 'access'],
  [{}, { typ: 'application/logout+jwt' }, 'logout'],
  [{ nonce: 'a' }, {}, 'id'],
  [{ nonce: 'a', scope: 'orders' }, {}, null],
  [{ sub: 'alice' }, { typ: 'JWT' }, null],
])('reads the use of claims %j and header %j', async (claims, header, use) => {
  expect(await read(claims, header)).toMatchObject({ fact: { use } });
});

it.each([
  [{ jkt: 'a' }, 'dpop'],
  [{ 'x5t#S256': 'a' }, 'mtls'],
  ['a', null],
])('reads the binding %j', async (cnf, binding) => {
  expect(await read({ cnf })).toMatchObject({ fact: { binding } });
});

it.each([
  ['opaque', 'the token is opaque: it shows nothing by itself'],
  ['malformed', 'the token is damaged'],
  ['jwe', 'the token is encrypted (JWE)'],
])('is absent for a token that is %s', async (kind, why) => {
  expect(await run(probe, { facts: { token: { value: 'x', from: null, reading: { kind } } } })).toEqual({ kind: 'absent', why });
});

it.each([
  [{ jkt: 'a' }, 'dpop'],
  [{ 'x5t#S256': 'a' }, 'mtls'],
  [{ jku: 'https://id.shop.example/keys', kid: 'a' }, 'key'],
  [{ jwk: {} }, 'key'],
  [{}, null],
  ['a', null],
])('reads what "cnf" %j binds the token to', async (cnf, binding) => {
  expect(await read({ cnf })).toMatchObject({ fact: { binding } });
});

it.each([
  [{ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, 'logout'],
  [{ iss: 'client-1', sub: 'client-1', aud: 'https://id.shop.example/token' }, 'other'],
  [{ iss: 'client-1', sub: 'client-1', aud: 'https://api.shop.example' }, null],
])('reads the purpose of %j', async (claims, use) => {
  expect(await read(claims)).toMatchObject({ fact: { use } });
});
