import { connect as connectSocket, type Socket, type TcpNetConnectOpts } from 'node:net';
import type { LookupResult } from '../engine/net.ts';
import { parseAddress } from './address.ts';
import { connectFailure, dnsFailure, type Failed, failed, stopFailure } from './failure.ts';
import type { AddressPolicy } from './policy.ts';
import { judgeAll } from './reach.ts';
import { codeOf, lookupHost, type NameLookup } from './resolve.ts';

/** Milliseconds of each phase. */
export interface Limits {
  readonly lookup: number;
  readonly connect: number;
  readonly tls: number;
  readonly head: number;
  /** After the head: how long the rest of a slow body is waited for. */
  readonly body: number;
  readonly whole: number;
}

/** Opens a socket. Tests put a world of their own here, in which every address can be dialled and none is reached. */
export type Dial = (options: TcpNetConnectOpts) => Socket;

/** What one call needs to open connections. `moments` collects milliseconds since the call began. */
export interface Way {
  readonly names: NameLookup;
  readonly policy: AddressPolicy;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly moments: Moments;
  /** Told of every socket, so that the door can close what is left open. */
  readonly opened: (socket: Socket) => void;
  readonly dial?: Dial | undefined;
}

export class Moments {
  readonly began = performance.now();
  lookup: number | null = null;
  connect: number | null = null;
  tls: number | null = null;
  firstByte: number | null = null;
  /** Who was connected to, and why that was allowed. */
  peer: { readonly address: string; readonly allowedBy: string | null } | null = null;

  now(): number {
    return Math.round((performance.now() - this.began) * 10) / 10;
  }
}

export interface Connected {
  readonly ok: true;
  readonly socket: Socket;
  readonly address: string;
}

/**
 * Opens a TCP connection to a host that passed the guard. One lookup, whose checked answers are the only addresses dialled: a name that changes its
 * mind (DNS rebinding) is never asked again. The URL itself must have been judged before.
 */
export async function connect(host: string, port: number, way: Way): Promise<Connected | Failed> {
  const found = await lookupChecked(host, port, way);
  if ('failure' in found) return found;
  if (way.signal.aborted) return stopFailure(found.host, 'connect', way.signal);
  const result = await openSocket({ host: found.host, port, addresses: found.addresses }, way);
  if (!result.ok) return result;
  way.moments.connect = way.moments.now();
  return confirmPeer(result.socket, found.host, way);
}

/** The addresses of a host when every one of them may be reached. */
export async function lookupChecked(host: string, port: number, way: Way): Promise<LookupResult | Failed> {
  const found = await lookupHost(host, port, way.names);
  way.moments.lookup = way.moments.now();
  if (!found.ok) return dnsFailure(found.host, found.code ?? 'ENOTFOUND');
  const verdict = judgeAll(found.addresses);
  return verdict.allowed ? found : failed('refused-by-guard', 'ADDRESS_REFUSED', verdict.why);
}

interface Destination {
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[];
}

function openSocket({ host, port, addresses }: Destination, way: Way): Promise<{ readonly ok: true; readonly socket: Socket } | Failed> {
  return new Promise((resolve) => {
    const only = addresses.length === 1 ? addresses[0]?.address : undefined;
    const pinned = addresses.map(({ address, family }) => ({ address, family }));
    const socket = (way.dial ?? connectSocket)({
      host: only ?? host,
      port,
      // The answer is given, never asked for again. Several addresses race as in RFC 8305.
      lookup: (_name, _options, callback) => callback(null, pinned),
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: 250,
      noDelay: true,
    });
    way.opened(socket);
    const settle = (result: { readonly ok: true; readonly socket: Socket } | Failed): void => {
      clearTimeout(timer);
      way.signal.removeEventListener('abort', giveUp);
      if (!result.ok) socket.destroy();
      resolve(result);
    };
    const giveUp = (): void => settle(stopFailure(host, 'connect', way.signal));
    const timer = setTimeout(giveUp, way.limits.connect);
    way.signal.addEventListener('abort', giveUp, { once: true });
    socket.once('connect', () => settle({ ok: true, socket }));
    // Stays for the socket's whole life: an error after the connection must never be without a listener.
    socket.on('error', (error) => settle(connectFailure(`${host}:${port}`, codeOf(error) ?? 'ECONNREFUSED')));
  });
}

/** Last line of defence: the peer that really answered is judged once more. */
function confirmPeer(socket: Socket, host: string, { policy, moments }: Way): Connected | Failed {
  const address = socket.remoteAddress;
  if (address === undefined) return connectFailure(host, 'ECONNRESET');
  const bare = address.split('%')[0] ?? address;
  const verdict = parseAddress(bare) === null ? null : policy.judgeAddress(bare, host);
  if (verdict?.allowed === true) {
    moments.peer = { address: bare, allowedBy: verdict.by ?? null };
    return { ok: true, socket, address: bare };
  }
  socket.destroy();
  return failed('refused-by-guard', 'ADDRESS_REFUSED', verdict?.why ?? `why401 does not connect to ${host}: its address cannot be read.`);
}
