import type { Duplex } from 'node:stream';
import { connect as connectTls, createSecureContext, getCACertificates, type SecureContext, type TLSSocket } from 'node:tls';
import { parseAddress } from './address.ts';
import type { Way } from './connect.ts';
import { type Failed, stopFailure, tlsFailure } from './failure.ts';
import { normaliseHost } from './policy.ts';
import { codeOf } from './resolve.ts';

export interface TlsMaterial {
  /** PEM, trusted besides the default roots. */
  readonly ca?: string;
  readonly clientCertificate?: string;
  readonly clientKey?: string;
  readonly maxVersion?: 'TLSv1.2';
}

/** Whom to shake hands with. */
export interface Peer {
  readonly host: string;
  readonly material: TlsMaterial;
  /** 'h2': HTTP/2 is offered first, as browsers and curl do; the caller looks at `alpnProtocol` for what was picked. */
  readonly protocol?: 'h2' | undefined;
}

export interface Secured {
  readonly ok: true;
  readonly socket: TLSSocket;
  /** Node's code when the chain or the name is not trusted; null when all is well. */
  readonly problem: string | null;
}

/**
 * TLS over an open connection. The chain is accepted first and judged after, because Node forgets a chain that it refuses by itself: callers must look
 * at `problem` before they send a byte. HTTP/1.1 unless asked otherwise: it keeps case, order and duplicates of header fields.
 */
export function secure(transport: Duplex, peer: Peer, way: Way): Promise<Secured | Failed> {
  const { host } = peer;
  return new Promise((resolve) => {
    const socket = startTls(transport, peer);
    if (!('authorized' in socket)) {
      transport.destroy();
      resolve(socket);
      return;
    }
    const settle = (result: Secured | Failed): void => {
      clearTimeout(timer);
      way.signal.removeEventListener('abort', giveUp);
      if (!result.ok) {
        socket.destroy();
        transport.destroy();
      }
      resolve(result);
    };
    const giveUp = (): void => settle(stopFailure(host, 'tls', way.signal));
    const timer = setTimeout(giveUp, way.limits.tls);
    way.signal.addEventListener('abort', giveUp, { once: true });
    socket.once('secureConnect', () => {
      way.moments.tls = way.moments.now();
      settle({ ok: true, socket, problem: socket.authorized ? null : problemOf(socket) });
    });
    socket.on('error', (error) => settle(tlsFailure(host, codeOf(error) ?? 'ERR_TLS_HANDSHAKE')));
    socket.once('close', () => settle(tlsFailure(host, 'ECONNRESET')));
  });
}

function startTls(transport: Duplex, { host, material, protocol }: Peer): TLSSocket | Failed {
  const name = normaliseHost(host);
  try {
    return connectTls({
      socket: transport,
      host: name,
      // RFC 6066 §3: no address in SNI.
      servername: parseAddress(name) === null ? name : '',
      ALPNProtocols: protocol === 'h2' ? ['h2', 'http/1.1'] : ['http/1.1'],
      rejectUnauthorized: false,
      secureContext: contextOf(material),
    });
  } catch (error) {
    // PEM text that OpenSSL cannot read, or a key that does not belong to the certificate.
    return tlsFailure(host, codeOf(error) ?? 'ERR_TLS_INVALID_CONTEXT');
  }
}

/** Reading all roots takes 15 ms and a megabyte each time. Kept as long as the material itself, so that no key outlives its diagnosis. */
const contexts = new WeakMap<TlsMaterial, SecureContext>();

function contextOf(material: TlsMaterial): SecureContext {
  const known = contexts.get(material);
  if (known !== undefined) return known;
  const made = createSecureContext({
    ...(material.ca !== undefined && { ca: [...getCACertificates('default'), material.ca] }),
    ...(material.clientCertificate !== undefined && {
      cert: material.clientCertificate,
      key: material.clientKey ?? material.clientCertificate,
    }),
    ...(material.maxVersion !== undefined && { maxVersion: material.maxVersion }),
  });
  contexts.set(material, made);
  return made;
}

/** Node types say Error, yet it is the code as a string (`error.code || error.message`). */
function problemOf(socket: TLSSocket): string {
  const problem: unknown = socket.authorizationError;
  return typeof problem === 'string' ? problem : (codeOf(problem) ?? 'CERT_UNTRUSTED');
}
