import { expect, it } from '@jest/globals';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';
import { sessionCookies } from '../../../src/engine/lib/session-cookies.ts';

const part = (text: string): string => Buffer.from(text).toString('base64url');

it.each([
  ['an opaque session', 'session', 'rq8bdg7a0dsh60hj', 1],
  ['the signed session of Flask, which only looks like a JWT', 'session', `${part('{"_user_id":"1"}')}.aR9tYg.FAKEsignature0123456789`, 1],
  ['a JWT', 'session', `${part('{"alg":"HS256"}')}.${part('{"sub":"alice"}')}.FAKEsignature`, 0],
  ['a CSRF token', 'csrftoken', 'Yd-Qc9Px_MPX7A31grZnsaBD', 0],
])('judges %s', (_what, name, value, expected) => {
  const sent = sentCredentials({ method: 'GET', url: 'https://shop.example/', headers: [['Cookie', `${name}=${value}`]] });

  expect(sessionCookies(sent)).toHaveLength(expected);
});

it('takes an encrypted session (Auth.js) for a session, no token', () => {
  const header = Buffer.from('{"alg":"dir","enc":"A256CBC-HS512"}').toString('base64url');
  const cookie = { place: 'cookie', name: 'authjs.session-token', scheme: null, value: `${header}..iv.text.tag` } as const;

  expect(sessionCookies([cookie])).toEqual([cookie]);
});
