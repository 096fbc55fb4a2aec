import type { Socket } from 'node:net';
import { type Connected, connect, type Way } from './connect.ts';
import { exchange } from './exchange.ts';
import { type Failed, failed, stopFailure } from './failure.ts';
import { normaliseHost } from './policy.ts';
import { portOf } from './reach.ts';
import type { ResponseHead } from './response-head.ts';
import { ResponseReader } from './response-reader.ts';

export interface Proxy {
  readonly ok: true;
  readonly url: URL;
  /** Value for Proxy-Authorization from the proxy's URL, or null. */
  readonly authorization: string | null;
}

/** Reads connection.proxy. curl takes a proxy without a scheme as http and its port as 1080 unless given. */
export function readProxy(text: string): Proxy | Failed {
  const hasScheme = text.includes('://');
  const url = URL.parse(hasScheme ? text : `http://${text}`);
  if (url === null)
    return failed('proxy', 'PROXY_URL', 'The address of the proxy cannot be read; write it as in http://proxy.example.com:3128.');
  if (url.protocol !== 'http:') return failed('proxy', 'PROXY_SCHEME', 'why401 speaks to proxies over http only, not over https or SOCKS.');
  if (!/:\d+\/?$/.test(text)) url.port = '1080';
  return { ok: true, url, authorization: basicOf(url) };
}

function basicOf(url: URL): string | null {
  if (url.username === '' && url.password === '') return null;
  return `Basic ${Buffer.from(`${decode(url.username)}:${decode(url.password)}`).toString('base64')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A connection to the proxy itself; its address passes the guard like any other. */
export async function connectToProxy({ url }: Proxy, way: Way): Promise<Connected | Failed> {
  const verdict = way.policy.judgeUrl(url);
  if (!verdict.allowed) return failed('refused-by-guard', 'ADDRESS_REFUSED', verdict.why);
  const result = await connect(url.hostname, portOf(url), way);
  if (result.ok || result.failure.kind === 'refused-by-guard' || result.failure.kind === 'aborted') return result;
  return failed('proxy', result.failure.code, `The proxy could not be used: ${result.failure.message}`);
}

export interface Refusal {
  readonly ok: 'refused';
  readonly head: ResponseHead;
  readonly reader: ResponseReader;
  readonly address: string;
}

export interface TunnelRequest {
  readonly proxy: Proxy;
  readonly target: URL;
  readonly userAgent: string;
  /** Value of Proxy-Authorization that the request itself carried; wins over the one of the proxy's URL. */
  readonly authorization: string | null;
  readonly keep: number;
}

/** CONNECT (RFC 9110 §9.3.6). 'refused' hands out the proxy's own answer, a 407 with its Proxy-Authenticate for instance. */
export async function openTunnel(request: TunnelRequest, way: Way): Promise<Connected | Refusal | Failed> {
  const connected = await connectToProxy(request.proxy, way);
  if (!connected.ok) return connected;
  const { socket, address } = connected;
  const reader = new ResponseReader({ method: 'CONNECT', keep: request.keep });
  const ending = await exchange(socket, connectRequest(request), reader, way);
  const head = reader.head;
  if (head === null) {
    socket.destroy();
    if (ending.kind === 'stopped') return stopFailure(`The proxy ${normaliseHost(request.proxy.url.hostname)}`, 'answer', way.signal);
    return failed('proxy', reader.problem ?? 'PROXY_CLOSED', 'The proxy did not answer the request for a tunnel in HTTP.');
  }
  if (head.status < 200 || head.status > 299) {
    socket.destroy();
    return { ok: 'refused', head, reader, address };
  }
  way.moments.firstByte = null;
  return { ok: true, socket: withRest(socket, reader.rest), address };
}

function connectRequest({ proxy, target, userAgent, authorization }: TunnelRequest): Buffer {
  const place = `${target.hostname}:${portOf(target)}`;
  const credential = authorization ?? proxy.authorization;
  const lines = [
    `CONNECT ${place} HTTP/1.1`,
    `Host: ${place}`,
    ...(credential === null ? [] : [`Proxy-Authorization: ${credential}`]),
    `User-Agent: ${userAgent}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'utf8');
}

function withRest(socket: Socket, rest: Buffer): Socket {
  if (rest.length > 0) socket.unshift(rest);
  return socket;
}
