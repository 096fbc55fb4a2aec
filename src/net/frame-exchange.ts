import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants } from 'node:http2';
import type { Socket } from 'node:net';
import type { HeaderField } from '../engine/case.ts';
import type { Way } from './connect.ts';
import type { Ending } from './exchange.ts';
import type { FrameReader } from './frame-reader.ts';
import type { WireFields } from './request-head.ts';

/** The names of RFC 9113 §7 by their numbers: PROTOCOL_ERROR, REFUSED_STREAM, HTTP_1_1_REQUIRED, … */
const ERROR_NAMES: ReadonlyMap<unknown, string> = new Map(
  Object.entries(constants).flatMap(([name, value]) =>
    /^NGHTTP2_(?!ERR_|FLAG_|HCAT_|NV_|SETTINGS_(?!TIMEOUT)|STREAM_STATE|DEFAULT|NO_ERROR)/.test(name)
      ? [[value, name.slice('NGHTTP2_'.length)] as const]
      : [],
  ),
);

/** Caps of the session itself; what one answer may hold is counted by the reader. Nothing is pushed to us (RFC 9113 §8.4). */
const CAPS = {
  settings: { enablePush: false, maxHeaderListSize: 32 * 1024, initialWindowSize: 256 * 1024, maxConcurrentStreams: 0 },
  maxReservedRemoteStreams: 0,
  maxSessionMemory: 4,
  maxSettings: 32,
  // A request that names a field twice is the person's own, and goes out as it was given.
  strictSingleValueFields: false,
};

/**
 * One request over HTTP/2 on a socket that is open, guarded and secured already, and one answer, within the limits of an HTTP/1.1 exchange: total time
 * for the head, then for the body. node:http2 does the framing. The session is gone when this resolves, and the socket with it.
 */
export function exchangeFrames(socket: Socket, request: WireFields, reader: FrameReader, way: Way): Promise<Ending> {
  return new Promise((resolve) => {
    const timers: NodeJS.Timeout[] = [];
    let session: ClientHttp2Session | null = null;
    let isSettled = false;
    const settle = (ending: Ending): void => {
      if (isSettled) return;
      isSettled = true;
      for (const timer of timers) clearTimeout(timer);
      way.signal.removeEventListener('abort', stop);
      // What the peer still says is nobody's business: an error after this has its listener, and is not read.
      session?.destroy();
      socket.destroy();
      resolve(ending);
    };
    const finish = (): void => settle(reader.head === null ? endingOf(reader) : { kind: 'answered' });
    const stop = (): void => {
      reader.cut();
      settle(reader.head === null ? { kind: 'stopped' } : { kind: 'answered' });
    };
    const fail = (code: string): void => {
      reader.cut();
      settle(reader.head === null ? { kind: 'error', code } : { kind: 'answered' });
    };
    way.signal.addEventListener('abort', stop, { once: true });
    timers.push(
      setTimeout(() => {
        if (reader.head === null) stop();
      }, way.limits.head),
    );
    if (way.signal.aborted) return stop();
    const opened = open(socket, fail);
    if (opened === null) return fail('H2_SESSION');
    session = opened;
    const stream = ask(opened, request);
    if (stream === null) return fail('H2_UNSENDABLE');
    listen(stream, reader, {
      firstByte: () => {
        way.moments.firstByte ??= way.moments.now();
      },
      head: () => timers.push(setTimeout(stop, way.limits.body)),
      finish,
      fail,
    });
  });
}

const endingOf = ({ problem }: FrameReader): Ending => (problem === null ? { kind: 'closed' } : { kind: 'error', code: problem });

function open(socket: Socket, fail: (code: string) => void): ClientHttp2Session | null {
  if (socket.destroyed) return null;
  const session = connect('https://target.invalid', { ...CAPS, createConnection: () => socket });
  session.on('error', (error) => fail(codeOfSession(error)));
  session.on('goaway', (code) => code !== constants.NGHTTP2_NO_ERROR && fail(`H2_${ERROR_NAMES.get(code) ?? 'GOAWAY'}`));
  session.on('close', () => fail('H2_CLOSED'));
  return session;
}

/** Null where node:http2 itself refuses the fields. */
function ask(session: ClientHttp2Session, { method, authority, path, fields, body }: WireFields): ClientHttp2Stream | null {
  const head: HeaderField[] = [[':method', method], [':scheme', 'https'], [':authority', authority], [':path', path], ...fields];
  try {
    const stream = session.request(head.flat().map(asBytes), { endStream: body === '' });
    if (body !== '') stream.end(body);
    return stream;
  } catch {
    return null;
  }
}

/** node:http2 writes one byte for each character: UTF-8 goes out as it does over HTTP/1.1. */
const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

interface Told {
  readonly firstByte: () => void;
  readonly head: () => void;
  readonly finish: () => void;
  readonly fail: (code: string) => void;
}

function listen(stream: ClientHttp2Stream, reader: FrameReader, told: Told): void {
  const next = (): void => {
    if (reader.done) told.finish();
  };
  stream.on('headers', () => {
    told.firstByte();
    reader.interim();
    next();
  });
  stream.on('response', (_headers, _flags, raw) => {
    told.firstByte();
    reader.takeHead(raw);
    told.head();
    next();
  });
  stream.on('data', (bytes: Buffer) => {
    reader.push(bytes);
    next();
  });
  const over = (): void => {
    if (stream.rstCode === constants.NGHTTP2_NO_ERROR || stream.rstCode === undefined) told.finish();
    else told.fail(`H2_${ERROR_NAMES.get(stream.rstCode) ?? 'STREAM'}`);
  };
  // The end comes before its reason: a reset, or what the session says of the peer.
  const overSoon = (): void => void setImmediate(over);
  stream.on('end', overSoon).on('error', overSoon).on('close', overSoon);
}

/** nghttp2's own complaint (ERR_HTTP2_ERROR), the peer's (ERR_HTTP2_SESSION_ERROR), or the socket's: never its text, which quotes the peer. */
function codeOfSession(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'H2_SESSION';
  return code.startsWith('ERR_HTTP2_') ? code.replace('ERR_HTTP2_', 'H2_') : code;
}
