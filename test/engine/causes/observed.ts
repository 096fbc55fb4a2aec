import type { Case, HeaderField, HttpRequest, HttpResponse } from '../../../src/engine/case.ts';
import type { Cause, Clue } from '../../../src/engine/cause.ts';
import type { Trial } from '../../../src/engine/facts.ts';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';
import type { NetFailure } from '../../../src/engine/net.ts';
import type { TokenClaims } from '../../../src/engine/probes/token-claims.ts';

/** The moment of all these stories: 2026-11-21 05:50:00 UTC. */
export const NOW = 1_795_240_200;

export const get = (url: string, headers: readonly HeaderField[] = []): HttpRequest => ({ method: 'GET', url, headers });
export const post = (url: string, body: string, headers: readonly HeaderField[] = []): HttpRequest => ({
  method: 'POST',
  url,
  headers,
  body,
});
export const bearer = (token: string): HeaderField => ['Authorization', `Bearer ${token}`];

export const basic = (pair: string): HeaderField => ['Authorization', `Basic ${Buffer.from(pair).toString('base64')}`];

export function answer(status: number, body = '', headers: readonly HeaderField[] = []): HttpResponse {
  return { status, statusText: '', httpVersion: '1.1', headers, body, bodyTruncated: false };
}

/** What one thing changed led to. */
export function trial(status: number, sameAsGiven = false): { readonly trials: readonly Trial[] } {
  const accepted = status >= 200 && status < 300;
  return { trials: [{ name: 'trial', changed: 'one thing', status, sameAsGiven, accepted, response: answer(status), why: null }] };
}

export function challengeOf(scheme: string, params: Readonly<Record<string, string>> = {}) {
  return { wellFormed: true, why: null, field: 'WWW-Authenticate', list: [{ scheme, token68: null, params }] };
}

export function claimsOf(claims: Readonly<Record<string, unknown>>, more: Partial<TokenClaims> = {}): TokenClaims {
  const text = (name: string): string | null => (typeof claims[name] === 'string' ? String(claims[name]) : null);
  return {
    header: {},
    claims,
    algorithm: 'RS256',
    keyId: 'k1',
    issuer: text('iss'),
    audience: text('aud') === null ? [] : [String(claims['aud'])],
    subject: text('sub'),
    expiresAt: NOW + 600,
    notBefore: null,
    issuedAt: NOW - 60,
    inMilliseconds: [],
    scopes: text('scope')?.split(' ') ?? null,
    use: null,
    useWhy: null,
    binding: null,
    ...more,
  };
}

export const tokenIn = (value: string, scheme: string | null = 'Bearer', kind: 'opaque' | 'jwt' = 'opaque') => ({
  value,
  from: { place: 'header', name: 'Authorization', scheme, value },
  reading: { kind, header: {}, claims: {}, signature: '', signingInput: '' },
});

export const caseOf = (request?: HttpRequest, more: Partial<Case> = {}): Case => ({
  format: 'url',
  understood: [],
  ignored: [],
  connection: {},
  secrets: [],
  ...(request === undefined ? {} : { request }),
  ...more,
});

interface Story {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly material?: Partial<Case>;
  readonly cutShort?: boolean;
}

/** What a cause says of one request and its answer, with further facts; null where a fact that it needs is missing. */
export function judge(cause: Cause, { request, response, facts = {}, material = {}, cutShort = false }: Story): readonly Clue[] {
  const credentials = sentCredentials(request);
  const exchange = {
    request,
    response,
    source: 'live',
    answeredBy: 'target',
    timings: null,
    remoteAddress: null,
    headAt: null,
    sentAt: null,
  };
  const refusal = { response, url: request.url, afterRedirect: false, answeredBy: 'target' };
  const known: Record<string, unknown> = { exchange, refusal, ...(credentials.length > 0 ? { credentials } : {}), ...facts };
  if (Object.keys(cause.needs).some((name) => known[name] === undefined)) return [];
  return cause.detect(known, { now: NOW, material: caseOf(request, material), cutShort });
}

/** What a cause says of facts alone, where no answer came. */
export function judgeFacts(cause: Cause, facts: Readonly<Record<string, unknown>>, material: Case = caseOf()): readonly Clue[] {
  if (Object.keys(cause.needs).some((name) => facts[name] === undefined)) return [];
  return cause.detect(facts, { now: NOW, material, cutShort: false });
}

/** A request that got no answer. */
export const noAnswer = (kind: NetFailure['kind'], message: string, code = kind.toUpperCase()) => ({
  exchange: null,
  failure: { kind, code, message },
});

/** The weights said, for expectations in one line. */
export const weights = (clues: readonly Clue[]): readonly string[] => clues.map(({ weight, proven }) => (proven ? 'proven' : weight));
