import { ChunkedBody } from './chunked-body.ts';
import { type Framing, framingOf, parseHead, type ResponseHead } from './response-head.ts';

const MAX_HEAD_BYTES = 32 * 1024;
const MAX_INTERIM = 20;
const SMALLEST = 4096;
/** Of one answer, framing included. */
const MAX_WIRE_BYTES = 1024 * 1024;

export interface ReaderOptions {
  readonly method: string;
  /** Bytes of body kept (still encoded). */
  readonly keep: number;
}

/**
 * Reads one answer from the bytes of a connection, within caps. An own reader instead of node:http or undici: both throw away status and challenge
 * when a head is slightly wrong, and neither counts interim answers, reason phrases or chunk extensions. Pure: no socket, no clock.
 */
export class ResponseReader {
  readonly #options: ReaderOptions;
  #pending: Buffer = Buffer.alloc(0);
  /** Before this place there is no end of the head. */
  #searched = 0;
  #wire = 0;
  #interim = 0;
  #kept = 0;
  #received = 0;
  #framing: Framing = { kind: 'none' };
  readonly #chunked = new ChunkedBody();
  /** Grows by doubling; `#kept` bytes of it are filled. One buffer for a body: as many as there are chunks would cost a hundred times its bytes. */
  #body: Buffer = Buffer.alloc(0);
  head: ResponseHead | null = null;
  /** A code when the answer cannot be read at all; the head is null then. */
  problem: string | null = null;
  /** Nothing more is wanted from the connection. */
  done = false;
  truncated = false;
  /** Bytes that came after a head without body: the start of a tunnel. */
  rest: Buffer = Buffer.alloc(0);

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  get body(): Buffer {
    return this.#body.subarray(0, this.#kept);
  }

  /** True as long as the peer has not said a thing. */
  get isSilent(): boolean {
    return this.#wire === 0;
  }

  push(bytes: Buffer): void {
    if (this.done) return;
    this.#wire += bytes.length;
    if (this.head === null) this.#pushHead(bytes);
    else this.#pushBody(bytes);
    if (!this.done && this.#wire >= MAX_WIRE_BYTES) this.#stop('HEAD_TOO_LARGE');
  }

  /** The connection ended, orderly or not. */
  end(isOrderly: boolean): void {
    if (this.done) return;
    if (this.head !== null && this.#framing.kind === 'until-close' && isOrderly) this.done = true;
    else this.#stop(this.isSilent ? 'EMPTY_ANSWER' : 'HEAD_CUT');
  }

  /** A limit was reached: what is there is the answer. */
  cut(): void {
    if (!this.done && this.head !== null) this.#stop('');
  }

  #stop(problem: string): void {
    this.done = true;
    if (this.head === null) this.problem = problem;
    else this.truncated = true;
  }

  #pushHead(bytes: Buffer): void {
    this.#pending = withoutEmptyLines(this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]));
    while (this.head === null && !this.done) {
      const end = endOfHead(this.#pending, this.#searched);
      this.#searched = typeof end === 'number' ? end : 0;
      if (!startsLikeHttp(this.#pending)) this.#stop('NOT_HTTP');
      else if ((typeof end === 'number' ? this.#pending.length : end.head) > MAX_HEAD_BYTES) this.#stop('HEAD_TOO_LARGE');
      else if (typeof end === 'number') return;
      else this.#takeHead(end);
    }
  }

  #takeHead(end: HeadEnd): void {
    const head = parseHead(this.#pending.subarray(0, end.head));
    const after = this.#pending.subarray(end.next);
    this.#pending = withoutEmptyLines(after);
    if (head === null) {
      this.#stop('BAD_STATUS_LINE');
      return;
    }
    // RFC 9110 §15.2: interim answers come before the real one. 101 is final here, since no upgrade is ever asked for.
    if (head.status < 200 && head.status !== 101) {
      this.#interim += 1;
      if (this.#interim > MAX_INTERIM) this.#stop('TOO_MANY_INTERIM');
      return;
    }
    this.#pending = Buffer.alloc(0);
    this.head = head;
    this.#framing = framingOf(head, this.#options.method);
    if (this.#framing.kind === 'none') this.rest = after;
    this.#pushBody(after);
  }

  #pushBody(bytes: Buffer): void {
    const framing = this.#framing;
    if (framing.kind === 'none') this.done = true;
    else if (framing.kind === 'chunked') this.#pushChunks(bytes);
    else this.#pushPlain(bytes, framing.kind === 'length' ? framing.bytes : Number.POSITIVE_INFINITY);
  }

  #pushPlain(bytes: Buffer, length: number): void {
    const wanted = bytes.subarray(0, Math.min(bytes.length, length - this.#received));
    this.#received += wanted.length;
    this.#keep(wanted);
    if (this.#received >= length) this.done = true;
  }

  #pushChunks(bytes: Buffer): void {
    this.#chunked.push(bytes, (payload) => this.#keep(payload));
    if (this.#chunked.state === 'done') this.done = true;
    if (this.#chunked.state === 'broken') this.#stop('');
  }

  #keep(bytes: Buffer): void {
    const wanted = bytes.subarray(0, Math.max(0, this.#options.keep - this.#kept));
    const needed = this.#kept + wanted.length;
    if (needed > this.#body.length) {
      const grown = Buffer.alloc(Math.min(this.#options.keep, Math.max(needed, this.#body.length * 2, SMALLEST)));
      this.#body.copy(grown, 0, 0, this.#kept);
      this.#body = grown;
    }
    wanted.copy(this.#body, this.#kept);
    this.#kept = needed;
    if (wanted.length < bytes.length) this.#stop('');
  }
}

/** Dropped as they come: however many there are, none is looked at twice (RFC 9112 §2.2). */
function withoutEmptyLines(bytes: Buffer): Buffer {
  let from = 0;
  while (bytes[from] === 0x0d || bytes[from] === 0x0a) from += 1;
  return from === 0 ? bytes : bytes.subarray(from);
}

/** Decided on the first bytes, so that an SSH banner or random bytes end at once. A head may be preceded by an empty line (RFC 9112 §2.2). */
function startsLikeHttp(bytes: Buffer): boolean {
  const start = bytes
    .toString('latin1', 0, 9)
    .replace(/^[\r\n]+/, '')
    .slice(0, 5);
  return 'HTTP/'.startsWith(start);
}

interface HeadEnd {
  readonly head: number;
  readonly next: number;
}

/** Where the head ends; a number where it does not yet: what comes in later is searched from there on. */
function endOfHead(bytes: Buffer, searched: number): HeadEnd | number {
  for (let feed = bytes.indexOf(0x0a, searched); feed !== -1; feed = bytes.indexOf(0x0a, feed + 1)) {
    let next = feed + 1;
    while (bytes[next] === 0x0d) next += 1;
    if (bytes[next] === 0x0a) return { head: feed, next: next + 1 };
    if (next >= bytes.length) return feed;
  }
  return bytes.length;
}
