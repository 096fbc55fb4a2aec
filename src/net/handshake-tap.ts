import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

const MAX_TAPPED = 64 * 1024;

export interface Tap {
  readonly stream: Duplex;
  /** The first bytes that the peer sent, at most 64 KiB. */
  readonly heard: () => Buffer;
}

/** A stream between TCP and TLS that remembers what came in: the clear part of a handshake, or the words of a peer that speaks no TLS. */
export function tapInto(socket: Socket): Tap {
  const parts: Buffer[] = [];
  let size = 0;
  const stream = new Duplex({
    read: () => void socket.resume(),
    write: (chunk, _encoding, done) => void socket.write(chunk, () => done()),
    final: (done) => void socket.end(() => done()),
    destroy: (error, done) => {
      socket.destroy();
      done(error);
    },
  });
  socket.on('data', (bytes: Buffer) => {
    if (size < MAX_TAPPED) parts.push(bytes);
    size += bytes.length;
    if (!stream.push(bytes)) socket.pause();
  });
  socket.on('end', () => stream.push(null));
  socket.on('error', (error) => stream.destroy(error));
  return { stream, heard: () => Buffer.concat(parts).subarray(0, MAX_TAPPED) };
}

const ALERT_RECORD = 21;
const HANDSHAKE_FAILURE = 40;
const HANDSHAKE_RECORD = 22;
const CERTIFICATE_REQUEST = 13;
const SERVER_HELLO_DONE = 14;

/**
 * Did the server ask for a client certificate? Readable in TLS 1.2, where these messages travel in clear (RFC 5246 §7.4.4); null when the bytes do
 * not tell.
 */
export function asksForCertificate(heard: Buffer): boolean | null {
  // Refused in the place of a ServerHello: it ended before it could ask. Of other alerts (a version too old) the next attempt may tell more.
  if (heard[0] === ALERT_RECORD && heard[6] === HANDSHAKE_FAILURE) return false;
  const messages = handshakeBytes(heard);
  for (let at = 0; at + 4 <= messages.length; at += 4 + messages.readUIntBE(at + 1, 3)) {
    if (messages[at] === CERTIFICATE_REQUEST) return true;
    if (messages[at] === SERVER_HELLO_DONE) return false;
  }
  return null;
}

/** The payload of the leading handshake records. */
function handshakeBytes(heard: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at + 5 <= heard.length && heard[at] === HANDSHAKE_RECORD; at += 5 + heard.readUInt16BE(at + 3)) {
    parts.push(heard.subarray(at + 5, at + 5 + heard.readUInt16BE(at + 3)));
  }
  return Buffer.concat(parts);
}

/** The peer's words as printable text when they are no TLS records (types 20 to 23); null when it said nothing or spoke TLS. */
export function plainWords(heard: Buffer): string | null {
  const first = heard[0];
  if (first === undefined || (first >= 20 && first <= 23)) return null;
  return heard
    .subarray(0, 200)
    .toString('latin1')
    .replace(/[^\x20-\x7e\r\n]/g, '.');
}
