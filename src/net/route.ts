import type { Socket } from 'node:net';
import type { Connection } from '../engine/case.ts';
import { connect, lookupChecked, type Way } from './connect.ts';
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
 * Guard first, then the connection without TLS. Key documents go straight: the proxy and what opens it belong to the case's own request. A proxy
 * looks the target's name up by itself; for Slack users it is judged here as well, lest an allowed proxy open what the guard keeps closed.
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
  const checked = way.policy.mode === 'slack' ? await lookupChecked(url.hostname, portOf(url), way) : null;
  if (checked !== null && 'failure' in checked) return checked;
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
