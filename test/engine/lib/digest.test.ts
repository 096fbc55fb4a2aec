import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { HttpResponse } from '../../../src/engine/case.ts';
import { headerOf } from '../../../src/engine/case.ts';
import { withDigest } from '../../../src/engine/lib/digest.ts';

const answer = (...challenges: readonly string[]): HttpResponse => ({
  status: 401,
  statusText: 'Unauthorized',
  httpVersion: '1.1',
  headers: challenges.map((challenge) => ['WWW-Authenticate', challenge] as const),
  body: '',
  bodyTruncated: false,
});
const get = (path: string) => ({ method: 'GET', url: `http://www.example.org${path}`, headers: [['Host', 'www.example.org']] as const });
const random = (): Uint8Array => Buffer.from('0a4f113b', 'hex');

/** Parameters of the field that was written, without their quotes. */
function answered(challenge: string, credential: string, path = '/dir/index.html'): Readonly<Record<string, string>> | null {
  const request = withDigest(get(path), answer(challenge), credential, random);
  if (request === null) return null;
  const field = headerOf(request, 'authorization') ?? '';
  return Object.fromEntries(
    [...field.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)].map(([, name, quoted, bare]) => [name ?? '', quoted ?? bare ?? '']),
  );
}

/** RFC 7616 §3.4.1, written again and on its own. */
function responseOf(hash: string, { user, realm, password, nonce, cnonce, uri }: Readonly<Record<string, string>>): string {
  const digest = (text: string): string => createHash(hash).update(text).digest('hex');
  return digest(`${digest(`${user}:${realm}:${password}`)}:${nonce}:00000001:${cnonce}:auth:${digest(`GET:${uri}`)}`);
}

// RFC 7616 §3.9.1.
const NONCE = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v';
const MUFASA = { user: 'Mufasa', password: 'Circle of Life', realm: 'http-auth@example.org', nonce: NONCE, uri: '/dir/index.html' };
const RFC_CHALLENGE = (algorithm: string): string =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="${NONCE}", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;

describe('a Digest answer', () => {
  it.each([
    ['MD5', 'md5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', 'sha256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('is that of RFC 7616 §3.9.1 with %s', (algorithm, hash, response) => {
    // The formula gives the RFC's response for the RFC's cnonce; ours differs from it in the cnonce alone.
    expect(responseOf(hash, { ...MUFASA, cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ' })).toBe(response);
    expect(answered(RFC_CHALLENGE(algorithm), 'Mufasa:Circle of Life')).toEqual({
      username: 'Mufasa',
      realm: 'http-auth@example.org',
      uri: '/dir/index.html',
      algorithm,
      nonce: NONCE,
      nc: '00000001',
      cnonce: '0a4f113b',
      qop: 'auth',
      response: responseOf(hash, { ...MUFASA, cnonce: '0a4f113b' }),
      opaque: 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
    });
  });

  it('is that of RFC 2617 §3.5, whose cnonce is ours here', () => {
    const challenge =
      'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"';
    expect(answered(challenge, 'Mufasa:Circle Of Life')?.['response']).toBe('6629fae49393a05397450978507c4ef1');
  });

  it('without qop is that of RFC 2069', () => {
    const digest = (text: string): string => createHash('md5').update(text).digest('hex');
    const fields = answered('Digest realm="r", nonce="n"', 'u:p', '/a?b=c');
    expect(fields?.['response']).toBe(digest(`${digest('u:r:p')}:n:${digest('GET:/a?b=c')}`));
    expect(fields).not.toHaveProperty('cnonce');
  });

  it('keeps a colon in the password, and escapes a quotation mark in the name', () => {
    expect(answered('Digest realm="r", nonce="n", qop="auth"', 'u:p:q')?.['response']).toBe(
      responseOf('md5', { user: 'u', realm: 'r', password: 'p:q', nonce: 'n', cnonce: '0a4f113b', uri: '/dir/index.html' }),
    );
    expect(answered('Digest realm="r", nonce="n"', 'a"b:p')?.['username']).toBe('a\\"b');
  });

  it('takes the place of the Authorization field, and finds its challenge among others', () => {
    const given = { ...get('/'), headers: [['authorization', 'Basic dTpw'] as const, ['X-A', '1'] as const] };
    const request = withDigest(given, answer('Basic realm="r"', 'Digest realm="r", nonce="n"'), 'u:p', random);
    expect(request?.headers.map(([name]) => name)).toEqual(['X-A', 'Authorization']);
  });

  it.each([
    ['no Digest challenge', 'Basic realm="r"'],
    ['no nonce', 'Digest realm="r"'],
    ['an algorithm of another kind', 'Digest realm="r", nonce="n", algorithm=SHA-512-256'],
    ['a whole-body answer alone', 'Digest realm="r", nonce="n", qop="auth-int"'],
  ])('is not given to %s', (_, challenge) => expect(answered(challenge, 'u:p')).toBeNull());
});
