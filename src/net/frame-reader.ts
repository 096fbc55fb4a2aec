import { type ResponseHead, textOf } from './response-head.ts';

const MAX_HEAD_BYTES = 32 * 1024;
const MAX_INTERIM = 20;

/**
 * Collects one HTTP/2 answer within the caps of HTTP/1.1: 20 interim answers, 32 KiB of fields (node:http2 stops at 64), `keep` bytes of body. Same
 * face as ResponseReader where the answer is read.
 */
export class FrameReader {
  readonly #keep: number;
  readonly #body: Buffer[] = [];
  #kept = 0;
  #interim = 0;
  head: ResponseHead | null = null;
  /** A code when the answer cannot be read at all; the head is null then. */
  problem: string | null = null;
  done = false;
  truncated = false;

  constructor({ keep }: { readonly keep: number }) {
    this.#keep = keep;
  }

  get body(): Buffer {
    return Buffer.concat(this.#body);
  }

  interim(): void {
    this.#interim += 1;
    if (this.#interim > MAX_INTERIM) this.#refuse('TOO_MANY_INTERIM');
  }

  /** `raw`: name, value, name, value, … as received. No reason phrase in HTTP/2 (RFC 9113 §8.3.2). */
  takeHead(raw: readonly string[]): void {
    const fields = raw.flatMap((name, index) => (index % 2 === 0 ? [[name, textOf(raw[index + 1] ?? '')] as const] : []));
    if (raw.reduce((length, text) => length + text.length, 0) > MAX_HEAD_BYTES) this.#refuse('HEAD_TOO_LARGE');
    const status = Number(fields.find(([name]) => name === ':status')?.[1]);
    if (!Number.isInteger(status) || status < 100 || status > 999) this.#refuse('BAD_STATUS_LINE');
    if (!this.done) this.head = { status, statusText: '', httpVersion: '2', headers: fields.filter(([name]) => !name.startsWith(':')) };
  }

  push(bytes: Buffer): void {
    const wanted = bytes.subarray(0, Math.max(0, this.#keep - this.#kept));
    if (wanted.length > 0) this.#body.push(Buffer.from(wanted));
    this.#kept += wanted.length;
    if (wanted.length === bytes.length) return;
    this.truncated = true;
    this.done = true;
  }

  #refuse(problem: string): void {
    this.problem = problem;
    this.done = true;
  }

  /** A limit was reached, or the peer broke off: what is there is the answer. */
  cut(): void {
    if (this.head !== null) this.truncated = true;
    this.done = true;
  }
}
