import { createHash } from 'node:crypto';
import { type HttpRequest, type HttpResponse, headersOf } from '../case.ts';
import { parseChallenges } from './challenge-header.ts';

/**
 * Answers a Digest challenge (RFC 7616 §3.4) as a browser or `curl --digest` would: the same request with an Authorization field.
 * Null when the answer holds no Digest challenge that can be answered (qop=auth or none, MD5 or SHA-256).
 */
export function withDigest(
  request: HttpRequest,
  answer: HttpResponse,
  userAndPassword: string,
  random: (bytes: number) => Uint8Array,
): HttpRequest | null {
  const parsed = parseChallenges(headersOf(answer, 'www-authenticate'));
  const list = parsed.ok ? parsed.challenges : parsed.salvage;
  const challenge = list.find(({ scheme, params }) => /^digest$/i.test(scheme) && params['nonce'] !== undefined);
  if (challenge === undefined) return null;
  const { realm = '', nonce = '', opaque, algorithm = 'MD5', qop } = challenge.params;
  const hash = /^sha-256(?:-sess)?$/i.test(algorithm) ? 'sha256' : /^md5(?:-sess)?$/i.test(algorithm) ? 'md5' : null;
  const offersAuth = qop === undefined || qop.split(',').some((value) => value.trim().toLowerCase() === 'auth');
  if (hash === null || !offersAuth) return null;

  const colon = userAndPassword.indexOf(':');
  const user = colon < 0 ? userAndPassword : userAndPassword.slice(0, colon);
  const password = colon < 0 ? '' : userAndPassword.slice(colon + 1);
  const digest = (text: string): string => createHash(hash).update(text).digest('hex');
  const cnonce = Buffer.from(random(8)).toString('hex');
  const url = new URL(request.url);
  const uri = url.pathname + url.search;
  const secret = digest(`${user}:${realm}:${password}`);
  const first = /-sess$/i.test(algorithm) ? digest(`${secret}:${nonce}:${cnonce}`) : secret;
  const second = digest(`${request.method}:${uri}`);
  const response =
    qop === undefined ? digest(`${first}:${nonce}:${second}`) : digest(`${first}:${nonce}:00000001:${cnonce}:auth:${second}`);
  const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const fields = [
    `username=${quoted(user)}`,
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `response="${response}"`,
    `algorithm=${algorithm}`,
    ...(qop === undefined ? [] : ['qop=auth', 'nc=00000001', `cnonce="${cnonce}"`]),
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
  ];
  const others = request.headers.filter(([name]) => !/^authorization$/i.test(name));
  return { ...request, headers: [...others, ['Authorization', `Digest ${fields.join(', ')}`]] };
}
