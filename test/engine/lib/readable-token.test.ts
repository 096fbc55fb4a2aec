import { expect, it } from '@jest/globals';
import { readReadableToken } from '../../../src/engine/lib/readable-token.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const saml = (conditions: string): string =>
  base64(`<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1">${conditions}</saml:Assertion>`);
const paseto = (purpose: string, claims: object): string =>
  `v4.${purpose}.${Buffer.concat([Buffer.from(JSON.stringify(claims)), Buffer.alloc(64, 7)]).toString('base64url')}`;

it.each([
  ['SAML with an end', saml('<saml:Conditions NotOnOrAfter="2026-01-01T00:00:00Z"/>'), 'SAML assertion', 1_767_225_600],
  ['SAML without', saml(''), 'SAML assertion', null],
  ['PASETO in clear', paseto('public', { exp: '2026-01-01T00:00:00+00:00' }), 'PASETO', 1_767_225_600],
  ['encrypted PASETO', paseto('local', { exp: '2026-01-01T00:00:00+00:00' }), 'PASETO', null],
  [
    'a macaroon',
    base64('001clocation https://a.com\n0020identifier some key\n0010cid time < 2026-01-01T00:00:00Z\n'),
    'macaroon',
    1_767_225_600,
  ],
])('reads %s', (_what, value, kind, expiresAt) => {
  expect(readReadableToken(value)).toEqual({ kind, expiresAt });
});

it.each([
  ['other XML', base64('<html><body>Nothing of the kind is in here, only words.</body></html>')],
  ['a random value', 'k3Yb0kC0Qe1Qx0kC0Qe1QwAAk3Yb0kC0Qe1Qx0kC0Qe1QwAA'],
  ['a short value', 'abc'],
  ['a huge value', 'A'.repeat(1_000_000)],
])('leaves %s alone', (_what, value) => {
  expect(readReadableToken(value)).toBeNull();
});
