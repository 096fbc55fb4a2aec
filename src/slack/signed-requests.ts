import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { EdgeLog } from './handler.ts';
import { isWellFormed, mediaTypeOf } from './signed-body.ts';

/** https://docs.slack.dev/authentication/verifying-requests-from-slack: five minutes, in both directions. */
const WINDOW_S = 300;
/** Slack's largest bodies (views with long texts) stay far below. */
const BODY_LIMIT = 1_048_576;
/** A refused sender gets this long to read why; then its connection is closed. */
const LINGER_MS = 500;
const REMEMBERED = 20_000;

export interface SignedRequestsInput {
  readonly signingSecret: string;
  /** The end point that Slack posts to; other paths pass untouched. */
  readonly path: string;
  readonly log: EdgeLog;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/**
 * Stands before Bolt's own check, which lets through what Slack never sends: time stamps in the future and in odd spellings, bodies of any encoding,
 * JSON that is no object (it ends the process), the same request twice. Nothing is parsed before the signature over the raw bytes held.
 */
export function onlySigned(
  next: RequestListener,
  { signingSecret, path, log, now = () => Date.now() }: SignedRequestsInput,
): RequestListener {
  const seen = createMemory(now);
  let refused = 0;
  const refuse = (response: ServerResponse, request: IncomingMessage, { status, why }: Refusal): void => {
    refused += 1;
    // Neither body nor signature: who is refused chose both.
    log.warn({ why, refused }, 'a request to the Slack end point was refused');
    response.writeHead(status, { connection: 'close' }).end();
    request.resume();
    setTimeout(() => request.destroy(), LINGER_MS).unref();
  };
  return (request, response) => {
    if (request.method !== 'POST' || pathOf(request) !== path) return next(request, response);
    void readBody(request).then((body) => {
      if (body === 'gone') return;
      if (body === 'too-large') return refuse(response, request, { status: 413, why: 'too large' });
      const fields = { timestamp: single(request, 'x-slack-request-timestamp'), signature: single(request, 'x-slack-signature') };
      // Slack's check of the certificate is unsigned: it gets its 200, and nothing of what came with it goes on.
      if (fields.signature === null && isCertificateCheck(request, body)) return void response.writeHead(200).end();
      const why = whyNot({ ...fields, body, signingSecret, nowS: Math.floor(now() / 1000) });
      if (why !== null) return refuse(response, request, { status: 401, why });
      if (!isWellFormed(request, body)) return refuse(response, request, { status: 400, why: 'not a request of Slack' });
      const key = fields.signature ?? '';
      if (seen.has(key)) return void response.writeHead(200).end();
      seen.add(key);
      // What failed here is welcome again.
      response.once('close', () => response.statusCode >= 500 && seen.forget(key));
      next(Object.assign(request, { rawBody: body }), response);
    });
  };
}

interface Refusal {
  readonly status: number;
  readonly why: string;
}

const pathOf = ({ url = '' }: IncomingMessage): string | null => URL.parse(url, 'http://localhost')?.pathname ?? null;

/** A field's value where it was sent exactly once: of two, each reader may take another one. */
function single({ headersDistinct }: IncomingMessage, name: string): string | null {
  const values = headersDistinct[name] ?? [];
  return values.length === 1 ? (values[0] ?? null) : null;
}

interface Claim {
  readonly timestamp: string | null;
  readonly signature: string | null;
  readonly body: Buffer;
  readonly signingSecret: string;
  readonly nowS: number;
}

/** Why this is not Slack, in words for the log; null when it is. */
function whyNot({ timestamp, signature, body, signingSecret, nowS }: Claim): string | null {
  if (timestamp === null || !/^[1-9]\d{0,11}$/.test(timestamp)) return 'no time stamp';
  if (Math.abs(nowS - Number(timestamp)) > WINDOW_S) return 'time stamp outside of five minutes';
  if (signature === null || !/^v0=[0-9a-f]{64}$/.test(signature)) return 'no signature';
  const expected = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature.slice(3), 'hex')) ? null : 'wrong signature';
}

function isCertificateCheck(request: IncomingMessage, body: Buffer): boolean {
  if (mediaTypeOf(request) !== 'application/x-www-form-urlencoded') return false;
  return new URLSearchParams(body.toString('latin1')).get('ssl_check') === '1';
}

/** The whole body, at most BODY_LIMIT bytes of it in memory. */
function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'gone'> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return Promise.resolve('too-large');
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= BODY_LIMIT) return void parts.push(part);
      parts.length = 0;
      resolve('too-large');
    });
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', () => resolve('gone'));
    request.once('close', () => resolve('gone'));
  });
}

interface Memory {
  has(key: string): boolean;
  add(key: string): void;
  forget(key: string): void;
}

/** Signatures of the time in which they would pass again. One process' own: over several, the keys of the use cases hold. */
function createMemory(now: () => number): Memory {
  const seen = new Map<string, number>();
  return {
    has: (key) => seen.has(key),
    forget: (key) => void seen.delete(key),
    add(key) {
      const oldest = now() - 2 * WINDOW_S * 1000;
      // Insertion order is age: the first that is young ends it.
      for (const [old, at] of seen) {
        if (at > oldest && seen.size < REMEMBERED) break;
        seen.delete(old);
      }
      seen.set(key, now());
    },
  };
}
