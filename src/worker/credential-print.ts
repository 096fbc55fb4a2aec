import { createHmac } from 'node:crypto';
import { type Connection, type HttpRequest, sentCredentials } from '../engine/index.ts';

export interface Prints {
  /** A keyed hash of all that may be a credential; null: there is nothing of the kind. */
  readonly credential: string | null;
  /** A keyed hash of the user name that a password goes with. */
  readonly account: string | null;
}

/** Fields that identify nobody. Every other one may be somebody's own name for a key. */
const HARMLESS =
  /^(?:accept(?:-.*)?|user-agent|content-.*|host|connection|cache-control|pragma|origin|referer|sec-.*|te|dnt|range|if-.*|date|via|upgrade.*|priority|x-request-id|x-correlation-id|x-trace-id|x-requested-with|x-forwarded-.*|x-b3-.*|traceparent|tracestate|x-(?:csrf|xsrf)-token|dpop)$/i;

/** What is counted of a request, so that the bot is no help in guessing. Nothing of the values can be read from it. */
export function printsOf(request: HttpRequest, { digestCredential }: Connection, key: Uint8Array): Prints {
  const isDigest = request.headers.some(([name, value]) => /^authorization$/i.test(name) && /^\s*digest\b/i.test(value));
  // A Digest answer differs each time; what it proves does not.
  const digest = isDigest ? digestCredential : undefined;
  const values = digest === undefined ? [...recognised(request), ...unknown(request)] : [digest];
  const user = digest === undefined ? userOf(request) : (digest.split(':')[0] ?? null);
  return { credential: values.length === 0 ? null : print(key, values), account: user === null ? null : print(key, ['account', user]) };
}

const recognised = (request: HttpRequest): readonly string[] =>
  sentCredentials(request)
    .filter(({ name, value }) => value !== '' && !HARMLESS.test(name))
    .map(({ place, name, value }) => `${place} ${name.toLowerCase()} ${value}`);

const unknown = ({ headers }: HttpRequest): readonly string[] =>
  headers
    .filter(([name, value]) => value.trim() !== '' && !HARMLESS.test(name) && !/^cookie$/i.test(name))
    .map(([name, value]) => `field ${name.toLowerCase()} ${value}`);

/** RFC 7617 §2, RFC 7616 §3.4; a user name beside a password in the query. */
function userOf({ headers, url }: HttpRequest): string | null {
  for (const [name, value] of headers) {
    if (!/^(?:proxy-)?authorization$/i.test(name)) continue;
    const [, basic] = /^\s*basic\s+(\S{1,4000})/i.exec(value) ?? [];
    if (basic !== undefined) return Buffer.from(basic, 'base64').toString('utf8').split(':')[0] ?? '';
    const [, digest] = /^\s*digest\b.{0,2000}?\busername="([^"]{0,400})"/is.exec(value) ?? [];
    if (digest !== undefined) return digest;
  }
  const parameters = URL.parse(url)?.searchParams;
  if (![...(parameters?.keys() ?? [])].some((name) => /^(?:password|passwd|pass|pwd|p|pin)$/i.test(name))) return null;
  return [...(parameters ?? [])].find(([name]) => /^(?:user(?:_?name)?|login|email|account|u)$/i.test(name))?.[1] ?? '';
}

const print = (key: Uint8Array, values: readonly string[]): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['credential', ...[...values].sort()]))
    .digest('base64url');
