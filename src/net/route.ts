import type { Socket } from 'node:net';
import type { Connection } from '../engine/case.ts';
import { connect, type Way } from './connect.ts';
import { type Failed, failed } from './failure.ts';
import { connectToProxy, openTunnel, type Refusal, readProxy } from './proxy.ts';
import { portOf } from './reach.ts';

/** How the bytes reach the target: straight, through a tunnel, or (plain http) handed to a proxy with the full URL. */
export interface Route {
  readonly ok: true;
  readonly socket: Socket;
  readonly address: string;
  readonly via: 'direct' | 'tunnel' | 'proxy';
  /** Proxy-Authorization for a plain request through a proxy. */
  readonly proxyAuthorization: string | null;
}

export interface RouteRequest {
  readonly url: URL;
  readonly purpose: 'target' | 'issuer';
  readonly connection: Connection;
  readonly userAgent: string;
  readonly proxyAuthorization: string | null;
  readonly keep: number;
}

/**
 * Guard first, then the connection without TLS. Key documents go straight: the proxy and what opens it belong to the case's own request. Behind a
 * proxy the target's name is looked up by the proxy; its literal addresses and names are still judged here.
 */
export async function openRoute(request: RouteRequest, way: Way): Promise<Route | Refusal | Failed> {
  const { url, purpose, connection } = request;
  const verdict = way.policy.judgeUrl(url, purpose);
  if (!verdict.allowed) return failed('refused-by-guard', 'ADDRESS_REFUSED', verdict.why);
  if (purpose === 'issuer' || connection.proxy === undefined) {
    const straight = await connect(url.hostname, portOf(url), way);
    return straight.ok ? { ...straight, via: 'direct', proxyAuthorization: null } : straight;
  }
  const proxy = readProxy(connection.proxy);
  if (!proxy.ok) return proxy;
  if (url.protocol === 'http:') {
    const plain = await connectToProxy(proxy, way);
    return plain.ok ? { ...plain, via: 'proxy', proxyAuthorization: proxy.authorization } : plain;
  }
  const tunnel = await openTunnel(
    { proxy, target: url, userAgent: request.userAgent, authorization: request.proxyAuthorization, keep: request.keep },
    way,
  );
  return tunnel.ok === true ? { ...tunnel, via: 'tunnel', proxyAuthorization: null } : tunnel;
}
