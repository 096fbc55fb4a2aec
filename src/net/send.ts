import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { type HttpResponse, headerOf } from '../engine/case.ts';
import type { NetFailure } from '../engine/net.ts';
import type { Way } from './connect.ts';
import { decodeBody } from './decode-body.ts';
import type { Errand } from './errand.ts';
import { type Ending, exchange } from './exchange.ts';
import { type Failed, failed, stopFailure, tlsFailure } from './failure.ts';
import { FrameReader } from './frame-reader.ts';
import { lateAlert } from './late-alert.ts';
import { normaliseHost } from './policy.ts';
import type { Refusal } from './proxy.ts';
import { frameFields, wireRequest } from './request-head.ts';
import type { ResponseHead } from './response-head.ts';
import { ResponseReader } from './response-reader.ts';
import { openRoute, type Route } from './route.ts';
import { secure } from './secure.ts';

export interface Answered {
  readonly ok: true;
  readonly response: HttpResponse;
  readonly remoteAddress: string;
  readonly answeredBy: 'target' | 'proxy';
  readonly sentAt: number;
  readonly headAt: number;
}

/** Encoded bytes read at most, so that a compressed page of `keep` bytes is whole. */
const MAX_ENCODED = 1024 * 1024;

/** One request, one answer. Follows nothing, repeats nothing. */
export async function runErrand(errand: Errand, way: Way): Promise<Answered | Failed> {
  const { request, url, purpose } = errand;
  // Before any socket: what cannot be sent must not cost a connection either.
  const rehearsal = wireRequest(request, url, wireOptions(errand, null));
  if (!rehearsal.ok) return rehearsal;
  // HTTP/2 without TLS is spoken between machines that know each other (RFC 9113 §3.3): it is not tried.
  if (errand.protocol === 'h2' && url.protocol !== 'https:') return notSpoken(url);
  const sentAt = Date.now();
  const proxyAuthorization = headerOf(request, 'proxy-authorization') ?? null;
  const route = await openRoute({ ...errand, purpose, proxyAuthorization }, way);
  if (route.ok === 'refused') return answerOf(errand, { ...route, sentAt, answeredBy: 'proxy' }, way);
  if (!route.ok) return route;
  const socket = url.protocol === 'https:' ? await secureTarget(errand, route, way) : route.socket;
  if ('failure' in socket) return socket;
  const answer = await (errand.protocol === 'h2' ? converseInFrames : converse)(errand, { route, socket }, way);
  socket.destroy();
  route.socket.destroy();
  return answer;
}

function wireOptions({ purpose, userAgent }: Errand, route: Route | null) {
  const absoluteForm = route?.via === 'proxy';
  return {
    purpose,
    userAgent,
    absoluteForm,
    proxyAuthorization: route?.proxyAuthorization ?? null,
    dropProxyFields: route?.via === 'tunnel',
  };
}

async function secureTarget(errand: Errand, { socket }: Route, way: Way): Promise<TLSSocket | Failed> {
  const { url, purpose, connection, material, protocol } = errand;
  const result = await secure(socket, { host: url.hostname, material, protocol }, way);
  if (!result.ok) return result;
  const isTrusted = result.problem === null || (connection.insecure === true && purpose === 'target');
  const isSpoken = protocol === undefined || result.socket.alpnProtocol === protocol;
  if (isTrusted && isSpoken) return result.socket;
  result.socket.destroy();
  socket.destroy();
  return result.problem === null || isTrusted ? notSpoken(url) : tlsFailure(normaliseHost(url.hostname), result.problem);
}

const notSpoken = (url: URL): Failed => failed('protocol', 'H2_NOT_SPOKEN', `${normaliseHost(url.hostname)} does not speak HTTP/2 here.`);

async function converse(
  errand: Errand,
  { route, socket }: { readonly route: Route; readonly socket: Socket },
  way: Way,
): Promise<Answered | Failed> {
  const wire = wireRequest(errand.request, errand.url, wireOptions(errand, route));
  if (!wire.ok) return wire;
  const reader = new ResponseReader({ method: errand.request.method, keep: MAX_ENCODED });
  const sentAt = Date.now();
  const ending = await exchange(socket, wire.bytes, reader, way);
  const head = reader.head;
  if (head === null) return noAnswer(errand, { reader, ending }, way);
  const answeredBy = route.via === 'proxy' && isFromProxy(head) ? 'proxy' : 'target';
  return answerOf(errand, { head, reader, address: route.address, sentAt, answeredBy }, way);
}

/** The same over HTTP/2. Its code is loaded when it is first wanted: most runs do without. */
async function converseInFrames(
  errand: Errand,
  { route, socket }: { readonly route: Route; readonly socket: Socket },
  way: Way,
): Promise<Answered | Failed> {
  const wire = frameFields(errand.request, errand.url, wireOptions(errand, route));
  if (!wire.ok) return wire;
  const { exchangeFrames } = await import('./frame-exchange.ts');
  const reader = new FrameReader({ keep: MAX_ENCODED });
  const sentAt = Date.now();
  const ending = await exchangeFrames(socket, wire, reader, way);
  const { head } = reader;
  if (head !== null) return answerOf(errand, { head, reader, address: route.address, sentAt, answeredBy: 'target' }, way);
  const host = normaliseHost(errand.url.hostname);
  if (ending.kind === 'stopped') return stopFailure(host, 'answer', way.signal);
  const code = ending.kind === 'error' ? ending.code : 'EMPTY_ANSWER';
  if (code.startsWith('ERR_SSL_')) return tlsFailure(host, code);
  return failed('protocol', code, `${host} ${frameSentence(code)}.`);
}

function frameSentence(code: string): string {
  if (code === 'H2_HTTP_1_1_REQUIRED') return 'takes this request over HTTP/1.1 only (HTTP_1_1_REQUIRED)';
  const known = PROTOCOL_SENTENCES[code];
  if (known !== undefined) return known;
  return `gave no answer over HTTP/2${/^H2_[A-Z_]{3,40}$/.test(code) ? ` (${code.slice(3)})` : ''}`;
}

/** 407 is a proxy's by definition (RFC 9110 §15.5.8); Squid marks the pages it makes itself. */
function isFromProxy(head: ResponseHead): boolean {
  return head.status === 407 || head.headers.some(([name]) => name.toLowerCase() === 'x-squid-error');
}

interface Found extends Pick<Refusal, 'head' | 'address'>, Pick<Answered, 'sentAt' | 'answeredBy'> {
  readonly reader: Pick<ResponseReader, 'body' | 'truncated'>;
}

async function answerOf(errand: Errand, found: Found, way: Way): Promise<Answered> {
  const { head, reader, address, sentAt, answeredBy } = found;
  const body = await decodeBody(head, reader.body, { keep: errand.keep, truncated: reader.truncated });
  const { status, statusText, httpVersion, headers } = head;
  const headAt = sentOn(way) + (way.moments.firstByte ?? 0);
  const response = { status, statusText, httpVersion, headers, body: body.text, bodyTruncated: body.truncated };
  return { ok: true, response, remoteAddress: address, answeredBy, sentAt, headAt: Math.max(sentAt, Math.round(headAt)) };
}

/** Epoch milliseconds at which the call began, by the clock as it is set now: `timeOrigin` knows nothing of a clock that was set since the start. */
const sentOn = (way: Way): number => Date.now() - performance.now() + way.moments.began;

const PROTOCOL_SENTENCES: Readonly<Record<string, string>> = {
  NOT_HTTP: 'answered, but not in HTTP/1: another service may listen on this port',
  BAD_STATUS_LINE: 'answered with a status line that is not HTTP/1',
  HEAD_TOO_LARGE: 'sent a head of more than 32 KiB',
  TOO_MANY_INTERIM: 'sent more than 20 interim answers and no real one',
  H2_CLOSED: 'closed the connection without an answer',
  HEAD_CUT: 'closed the connection in the middle of its answer',
  EMPTY_ANSWER: 'closed the connection without an answer',
};

interface Silence {
  readonly reader: ResponseReader;
  readonly ending: Ending;
}

async function noAnswer(errand: Errand, { reader, ending }: Silence, way: Way): Promise<Failed> {
  const host = normaliseHost(errand.url.hostname);
  if (ending.kind === 'stopped') return stopFailure(host, 'answer', way.signal);
  if (ending.kind === 'error' && ending.code.startsWith('ERR_SSL_')) return tlsFailure(host, ending.code);
  // Under TLS 1.3 the complaint about a missing client certificate comes after the handshake and is easily lost behind a reset (RFC 8446 §4.4.2.4).
  const alert = errand.url.protocol === 'https:' && reader.isSilent ? await lateAlert(errand, way) : null;
  if (alert !== null) return tlsFailure(host, alert);
  const code: NetFailure['code'] = ending.kind === 'error' ? ending.code : (reader.problem ?? 'EMPTY_ANSWER');
  const sentence = ending.kind === 'error' ? 'broke the connection off without an answer' : (PROTOCOL_SENTENCES[code] ?? 'did not answer');
  return failed('protocol', code, `${host} ${sentence}.`);
}
