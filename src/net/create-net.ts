import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import type { Connection, HttpRequest } from '../engine/case.ts';
import type { HandshakeResult, LookupResult, Net, NetFailure, SendOptions, SendResult, Timings } from '../engine/net.ts';
import { type Dial, type Limits, Moments, type Way } from './connect.ts';
import { type Errand, tlsMaterial } from './errand.ts';
import { failed } from './failure.ts';
import { gateOf, type Leaving, type RequestRecord } from './gate.ts';
import { shakeHands } from './handshake.ts';
import { type AddressPolicy, normaliseHost } from './policy.ts';
import { asksAfterHandshake } from './post-handshake.ts';
import { portOf } from './reach.ts';
import { lookupHost, type Resolver, rememberAnswers, systemResolver } from './resolve.ts';
import type { TlsMaterial } from './secure.ts';
import { runErrand } from './send.ts';

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
export function createNet(options: NetOptions): Door {
  const { policy, connection, mayLeave, onRequest } = options;
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.timeouts };
  const left = { target: 12, issuer: 6, ...options.budget };
  const userAgent = options.userAgent ?? `why401/${VERSION}`;
  const materials = { target: tlsMaterial(connection, 'target'), issuer: tlsMaterial(connection, 'issuer') };
  const olderTls: TlsMaterial = { ...materials.target, maxVersion: 'TLSv1.2' };
  /** Hosts that want the certificate after the handshake: asked in TLS 1.2 from then on. */
  const lateAsking = new Set<string>();
  const sockets = new Set<Socket>();
  const closing = new AbortController();
  let isAskedToWait = false;
  const resolver = rememberAnswers(options.resolver ?? systemResolver);
  const names = { policy, resolver, limitMs: limits.lookup, ...(connection.resolve && { overrides: connection.resolve }) };
  const opened = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  const wayFor = (signal?: AbortSignal): Way => {
    const signals = [closing.signal, AbortSignal.timeout(limits.whole), ...(signal === undefined ? [] : [signal])];
    return { names, policy, limits, signal: AbortSignal.any(signals), moments: new Moments(), opened, dial: options.dial };
  };
  const errandFor = (request: HttpRequest, { purpose, keep, protocol }: Pick<Errand, 'purpose' | 'keep' | 'protocol'>): Errand | null => {
    const url = URL.parse(request.url);
    const wish = protocol === undefined ? {} : { protocol };
    if (url === null) return null;
    const material = purpose === 'target' && lateAsking.has(url.host) ? olderTls : materials[purpose];
    return { request, url, purpose, connection, material, userAgent, keep, ...wish };
  };
  const spend = (purpose: 'target' | 'issuer'): boolean => {
    left[purpose] -= 1;
    return left[purpose] >= 0;
  };

  const gate = gateOf({ mayLeave, onRequest });
  const sendOnce = async (errand: Errand, signal: AbortSignal): Promise<SendResult> => {
    const { request, url, purpose } = errand;
    const pass = await gate.ask({ method: request.method, url, purpose, request });
    const way = wayFor(signal);
    const result = pass.refusal ?? (await guarded(() => runErrand(errand, way)));
    if (purpose === 'target' && result.ok && result.response.status === 429) isAskedToWait = true;
    pass.told(result.ok ? { status: result.response.status } : result.failure, way.moments);
    return { ...result, timings: timingsOf(way.moments) };
  };

  const send = async (request: HttpRequest, options: SendOptions): Promise<SendResult> => {
    const { purpose, signal, maxBodyBytes = DEFAULT_KEEP, ...wish } = options;
    const errand = errandFor(request, { purpose, keep: maxBodyBytes, ...wish });
    const refusal = errand === null ? badUrl : purpose === 'target' && isAskedToWait ? waiting : spend(purpose) ? null : overspent;
    if (errand === null || refusal !== null) return { ...(refusal ?? badUrl), timings: timingsOf(new Moments()) };
    const result = await sendOnce(errand, signal);
    if (!asksAfterHandshake(errand, result) || !spend(purpose)) return result;
    lateAsking.add(errand.url.host);
    const again = await sendOnce({ ...errand, material: olderTls }, signal);
    return again.ok ? again : result;
  };

  // A name that the guard refuses is not looked up either: private zones are nobody's business. No fault of DNS, hence `ok` without addresses.
  const lookup = async (host: string): Promise<LookupResult> => {
    const url = URL.parse(`https://${host}`);
    if (url === null) return { host, ok: false, code: 'ENOTFOUND', addresses: [], ms: 0 };
    if (!policy.judgeUrl(url).allowed) return { host: normaliseHost(url.hostname), ok: true, code: null, addresses: [], ms: 0 };
    return lookupHost(url.hostname, portOf(url), names);
  };

  const handshake = async (url: string): Promise<HandshakeResult> => {
    const errand = errandFor({ method: 'GET', url: asHttps(url), headers: [] }, { purpose: 'target', keep: 0 });
    const refusal = errand === null ? badUrl : spend('target') ? null : overspent;
    if (errand === null || refusal !== null) return noHandshake((refusal ?? badUrl).failure);
    const pass = await gate.ask({ method: 'TLS', url: errand.url, purpose: 'target', request: null });
    const way = wayFor();
    const result = pass.refusal ?? (await guarded(() => shakeHands(errand, way)));
    const answer = 'chain' in result ? result : noHandshake(result.failure);
    pass.told(answer.failure ?? { status: null }, way.moments);
    return answer;
  };

  const close = async (): Promise<void> => {
    closing.abort();
    for (const socket of sockets) socket.destroy();
  };

  return { send, lookup, handshake, close };
}

const badUrl = failed('protocol', 'BAD_URL', 'The URL cannot be read.');
const overspent = failed('budget', 'BUDGET_SPENT', 'The number of requests that one diagnosis may make is used up.');
const waiting = failed('budget', 'ASKED_TO_WAIT', 'The server asked for fewer requests (429), so it gets no more of them.');
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
