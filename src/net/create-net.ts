import { readFileSync } from 'node:fs';
import type { Connection, HttpRequest } from '../engine/case.ts';
import type { HandshakeResult, LookupResult, Net, NetFailure, SendOptions, SendResult, Timings } from '../engine/net.ts';
import { type Allowance, allowanceOf, overspent } from './allowance.ts';
import { type Dial, type Limits, Moments } from './connect.ts';
import type { Errand } from './errand.ts';
import { type Errands, errandsOf } from './errands.ts';
import { failed } from './failure.ts';
import { gateOf, type Leaving, type RequestRecord } from './gate.ts';
import { shakeHands } from './handshake.ts';
import { type AddressPolicy, normaliseHost } from './policy.ts';
import { asksAfterHandshake } from './post-handshake.ts';
import { portOf } from './reach.ts';
import { lookupHost, type Resolver, rememberAnswers, systemResolver } from './resolve.ts';
import { runErrand } from './send.ts';
import { type Names, type Ways, waysOf } from './ways.ts';

export interface NetOptions {
  readonly policy: AddressPolicy;
  readonly connection: Connection;
  /** Requests of each purpose, default 12 and 6. A handshake counts as one towards the target. */
  readonly budget?: { readonly target: number; readonly issuer: number };
  /** Milliseconds; each default can be changed alone. */
  readonly timeouts?: Partial<Limits>;
  readonly resolver?: Resolver;
  /** Default: a socket of the system. */
  readonly dial?: Dial;
  /** Asked before each request leaves; a sentence keeps it here. */
  readonly mayLeave?: (leaving: Leaving) => Promise<string | null>;
  /** Told of each request, also of those that did not leave. */
  readonly onRequest?: (record: RequestRecord) => void;
  readonly userAgent?: string;
}

export type Door = Net & { close(): Promise<void> };

const DEFAULT_LIMITS: Limits = { lookup: 3000, connect: 5000, tls: 5000, head: 8000, body: 3000, whole: 10_000 };
const DEFAULT_KEEP = 256 * 1024;

/** The only door outward: guarded, budgeted, bounded. Every failure is a value; `close` ends whatever is still open. */
export function createNet({ policy, connection, mayLeave, onRequest, ...options }: NetOptions): Door {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.timeouts };
  const resolver = rememberAnswers(options.resolver ?? systemResolver);
  const names = { policy, resolver, limitMs: limits.lookup, ...(connection.resolve && { overrides: connection.resolve }) };
  const ways = waysOf({ names, policy, limits, dial: options.dial });
  const parts: Parts = {
    allowance: allowanceOf({ target: 12, issuer: 6, ...options.budget }),
    errands: errandsOf(connection, options.userAgent ?? `why401/${VERSION}`),
    ways,
    gate: gateOf({ mayLeave, onRequest }),
  };
  return {
    send: (request, how) => send(parts, request, how),
    lookup: (host) => lookup(names, host),
    handshake: (url) => handshake(parts, url),
    close: () => ways.close(),
  };
}

/** What one run has left, and its ways out. */
interface Parts {
  readonly allowance: Allowance;
  readonly errands: Errands;
  readonly ways: Ways;
  readonly gate: ReturnType<typeof gateOf>;
}

async function send(parts: Parts, request: HttpRequest, options: SendOptions): Promise<SendResult> {
  const { allowance, errands } = parts;
  const { purpose, signal, maxBodyBytes = DEFAULT_KEEP, ...wish } = options;
  const errand = errands.of(request, { purpose, keep: maxBodyBytes, ...wish });
  const refusal = errand === null ? badUrl : allowance.refusalOf(purpose);
  if (errand === null || refusal !== null) return { ...(refusal ?? badUrl), timings: timingsOf(new Moments()) };
  const result = await sendOnce(parts, errand, signal);
  if (!asksAfterHandshake(errand, result) || !allowance.spend(purpose)) return result;
  const again = await sendOnce(parts, errands.inOlderTls(errand), signal);
  return again.ok ? again : result;
}

async function sendOnce({ allowance, gate, ways }: Parts, errand: Errand, signal: AbortSignal): Promise<SendResult> {
  const { request, url, purpose } = errand;
  const pass = await gate.ask({ method: request.method, url, purpose, request });
  const way = ways.open(signal);
  const result = pass.refusal ?? (await guarded(() => runErrand(errand, way)));
  if (purpose === 'target' && result.ok && result.response.status === 429) allowance.askedToWait();
  pass.told(result.ok ? { status: result.response.status } : result.failure, way.moments);
  return { ...result, timings: timingsOf(way.moments) };
}

/** A name that the guard refuses is not looked up either: private zones are nobody's business. No fault of DNS, hence `ok` without addresses. */
async function lookup(names: Names, host: string): Promise<LookupResult> {
  const url = URL.parse(`https://${host}`);
  if (url === null) return { host, ok: false, code: 'ENOTFOUND', addresses: [], ms: 0 };
  if (!names.policy.judgeUrl(url).allowed) return { host: normaliseHost(url.hostname), ok: true, code: null, addresses: [], ms: 0 };
  return lookupHost(url.hostname, portOf(url), names);
}

async function handshake({ allowance, errands, gate, ways }: Parts, url: string): Promise<HandshakeResult> {
  const errand = errands.of({ method: 'GET', url: asHttps(url), headers: [] }, { purpose: 'target', keep: 0 });
  const refusal = errand === null ? badUrl : allowance.spend('target') ? null : overspent;
  if (errand === null || refusal !== null) return noHandshake((refusal ?? badUrl).failure);
  const pass = await gate.ask({ method: 'TLS', url: errand.url, purpose: 'target', request: null });
  const way = ways.open();
  const result = pass.refusal ?? (await guarded(() => shakeHands(errand, way)));
  const answer = 'chain' in result ? result : noHandshake(result.failure);
  pass.told(answer.failure ?? { status: null }, way.moments);
  return answer;
}

const badUrl = failed('protocol', 'BAD_URL', 'The URL cannot be read.');
const crashed = failed('protocol', 'INTERNAL', 'why401 could not make this request because of a fault of its own.');

/** The port promises values: a fault in here is one too, without its text, which may quote what was sent. */
async function guarded<Result>(work: () => Promise<Result>): Promise<Result | typeof crashed> {
  try {
    return await work();
  } catch {
    return crashed;
  }
}

function noHandshake(failure: NetFailure): HandshakeResult {
  const { code, message } = failure;
  return {
    ok: false,
    authorized: false,
    code,
    message,
    protocol: null,
    chain: [],
    clientCertificateRequested: null,
    plainAnswer: null,
    failure,
  };
}

/** A handshake is asked of the port that the URL means, whatever its scheme. */
function asHttps(text: string): string {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'http:') return text;
  return `https://${url.hostname}:${portOf(url)}/`;
}

function timingsOf(moments: Moments): Timings {
  const { lookup, connect, tls, firstByte } = moments;
  return { lookup, connect, tls, firstByte, total: moments.now() };
}

const VERSION = readVersion();

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0';
}
