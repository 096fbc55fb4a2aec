/** Longest size line, extensions included: some servers send extensions without end. */
const MAX_SIZE_LINE = 4096;

/** Takes the chunked coding apart (RFC 9112 §7.1) as bytes come in. Trailers are not waited for. */
export class ChunkedBody {
  #line = '';
  #left = 0;
  #state: 'size' | 'data' | 'data-end' | 'done' | 'broken' = 'size';

  get state(): 'reading' | 'done' | 'broken' {
    return this.#state === 'done' || this.#state === 'broken' ? this.#state : 'reading';
  }

  /** Hands on the payload found in these bytes. */
  push(bytes: Buffer, take: (payload: Buffer) => void): void {
    let at = 0;
    while (at < bytes.length && this.state === 'reading') {
      if (this.#state === 'data') {
        const payload = bytes.subarray(at, at + this.#left);
        take(payload);
        at += payload.length;
        this.#left -= payload.length;
        if (this.#left === 0) this.#state = 'data-end';
      } else {
        at = this.#readLine(bytes, at);
      }
    }
  }

  #readLine(bytes: Buffer, at: number): number {
    const feed = bytes.indexOf(0x0a, at);
    const end = feed === -1 ? bytes.length : feed;
    this.#line += bytes.toString('latin1', at, end);
    if (this.#line.length > MAX_SIZE_LINE) this.#state = 'broken';
    else if (feed !== -1) this.#endLine();
    return end + 1;
  }

  #endLine(): void {
    const line = this.#line.endsWith('\r') ? this.#line.slice(0, -1) : this.#line;
    this.#line = '';
    if (this.#state === 'data-end') {
      this.#state = line === '' ? 'size' : 'broken';
      return;
    }
    const size = /^[ \t]*([0-9a-f]{1,8})[ \t]*(;|$)/i.exec(line)?.[1];
    if (size === undefined) {
      this.#state = 'broken';
      return;
    }
    this.#left = Number.parseInt(size, 16);
    this.#state = this.#left === 0 ? 'done' : 'data';
  }
}
