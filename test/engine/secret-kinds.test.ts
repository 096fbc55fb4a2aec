import { expect, it } from '@jest/globals';
import { loadSecretKinds } from '../../src/engine/index.ts';

const kinds = await loadSecretKinds();

it.each([
  ["curl -H 'Authorization: Bearer ghp_FAKEfake0123456789FAKEfake0123456789' https://api.github.com", ['github-classic-token']],
  ['curl -u ada:Hunter2secret99 https://x.example', ['password']],
  ['Authorization: Basic YWRhOmh1bnRlcjIyc2VjcmV0', ['basic-pair']],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJlc2lnbmF0dXJl', ['jwt']],
  ['AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', ['aws-secret-key']],
  ['-----BEGIN PRIVATE KEY-----\nMIIabcd1234\n-----END PRIVATE KEY-----', ['private-key']],
  ['Cookie: session=abcdef0123456789ABCDEF', ['session-cookie']],
  ['X-API-Key: 8f14e45fceea167a5a36dedd4bea2543', ['secret']],
])('%s', (text, ids) => {
  expect(kinds.kindsIn(text)).toEqual(ids);
});

it.each([
  ['a placeholder', "curl -H 'Authorization: Bearer $TOKEN' https://x.example"],
  ['a masked one', 'Authorization: Bearer ghp_FAKE********************************6789'],
  ['a public key', 'pk_live_FAKEfake0123456789FAKEfa'],
  ['a key id alone', 'AKIAIOSFODNN7EXAMPLE'],
  ['a challenge', 'HTTP/1.1 401\nwww-authenticate: Bearer realm="x", error="invalid_token"'],
  ['prose', 'https://api.example.com/v1/orders gives 401 since 10:02, the token is invalid'],
])('%s is no secret', (_what, text) => {
  expect(kinds.kindsIn(text)).toEqual([]);
});

it('every kind that names a page names its vendor, and more than forty do', async () => {
  const { discover } = await import('../../src/engine/discover.ts');
  const units = await discover<{ readonly id: string }>(new URL('../../src/engine/credentials/', import.meta.url), () => true);
  const described = units.map(({ id }) => kinds.describe(id)).filter((kind) => kind !== null);
  const paged = described.filter(({ revoke }) => revoke !== null);

  expect(described).toHaveLength(units.length);
  expect(paged.length).toBeGreaterThan(40);
  expect(paged.filter(({ provider, revoke }) => provider === null || !URL.canParse(revoke ?? ''))).toEqual([]);
  expect(kinds.describe('no-such-kind')).toBeNull();
});
