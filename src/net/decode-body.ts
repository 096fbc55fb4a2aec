import type { Transform } from 'node:stream';
import { TextDecoder } from 'node:util';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { type ResponseHead, valuesOf } from './response-head.ts';

/** curl's limit (MAX_ENCODE_STACK); undici's since CVE-2026-22036. */
const MAX_CODINGS = 5;
const MAX_DECODED = 1024 * 1024;
/** 4 MB, what encoders take by default. The largest window would cost 33 MB for each thread that ever decodes. */
const MAX_BROTLI_WINDOW = 22;

export interface DecodedBody {
  readonly text: string;
  readonly truncated: boolean;
}

/** Content codings undone and read as text, at most `keep` bytes of it. A coding that lies or is unknown costs the body, never the answer. */
export async function decodeBody(
  head: ResponseHead,
  raw: Buffer,
  { keep, truncated }: { readonly keep: number; readonly truncated: boolean },
): Promise<DecodedBody> {
  const codings = valuesOf(head, 'content-encoding').filter((coding) => coding !== 'identity');
  if (codings.length === 0 || raw.length === 0)
    return { text: readText(head, raw.subarray(0, keep)), truncated: truncated || raw.length > keep };
  if (codings.length > MAX_CODINGS) return { text: '', truncated: true };
  let bytes = raw;
  let cut = truncated;
  for (const coding of codings.toReversed()) {
    const decoded = await decompress(coding, bytes);
    // "gzip" on a body that is plain text: the text is what the person needs.
    if (decoded === null) return { text: looksLikeText(bytes) ? readText(head, bytes.subarray(0, keep)) : '', truncated: true };
    bytes = decoded.bytes;
    cut ||= decoded.cut;
  }
  return { text: readText(head, bytes.subarray(0, keep)), truncated: cut || bytes.length > keep };
}

function decompressorFor(coding: string, bytes: Buffer): Transform | null {
  // A cut body is decoded as far as it goes instead of failing at its end.
  const finishFlush = constants.Z_SYNC_FLUSH;
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip({ finishFlush });
  // RFC 9110 §8.4.1.2 means zlib; many servers send raw deflate.
  if (coding === 'deflate') return ((bytes[0] ?? 0) & 0x0f) === 8 ? createInflate({ finishFlush }) : createInflateRaw({ finishFlush });
  if (coding === 'br' && brotliWindow(bytes[0] ?? 0) > MAX_BROTLI_WINDOW) return null;
  if (coding === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  // RFC 9659 §3: a window of 8 MB at most.
  if (coding === 'zstd')
    return createZstdDecompress({ finishFlush: constants.ZSTD_e_flush, params: { [constants.ZSTD_d_windowLogMax]: 23 } });
  return null;
}

/** Bits of the window that a stream asks for (RFC 7932 §9.1). */
function brotliWindow(first: number): number {
  if ((first & 1) === 0) return 16;
  const high = (first >> 1) & 7;
  if (high !== 0) return 17 + high;
  const low = (first >> 4) & 7;
  // 1 announces the large windows of an extension, up to 30 bits.
  return low === 0 ? 17 : low === 1 ? 30 : 8 + low;
}

interface Decoded {
  readonly bytes: Buffer;
  readonly cut: boolean;
}

/** The decoder before has given its memory back: a window costs megabytes, and a run has several answers at once. */
let free: Promise<unknown> = Promise.resolve();

function decompress(coding: string, bytes: Buffer): Promise<Decoded | null> {
  const stream = decompressorFor(coding, bytes);
  if (stream === null) return Promise.resolve(null);
  const mine = free.then(() => runDecoder(stream, bytes));
  free = mine.then(() => (stream.closed ? null : new Promise((resolve) => stream.once('close', resolve))));
  return mine;
}

/** Null when not one byte could be decoded. Stops at the cap, so a bomb costs its cap and no more. */
function runDecoder(stream: Transform, bytes: Buffer): Promise<Decoded | null> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const finish = (cut: boolean): void => {
      stream.destroy();
      resolve(size === 0 && cut ? null : { bytes: Buffer.concat(parts).subarray(0, MAX_DECODED), cut });
    };
    stream.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size > MAX_DECODED) finish(true);
    });
    stream.once('end', () => finish(false));
    stream.on('error', () => finish(true));
    stream.end(bytes);
  });
}

function readText(head: ResponseHead, bytes: Buffer): string {
  const type = head.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const label = /charset\s*=\s*"?([\w:.-]{1,40})/i.exec(type)?.[1] ?? 'utf-8';
  return decoderFor(byteOrderMark(bytes) ?? label).decode(bytes);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function looksLikeText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 1024).some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}
