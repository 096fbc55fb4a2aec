import type { HeaderField, HttpResponse } from '../case.ts';

export interface RawRequest {
  readonly method: string;
  /** As on the request line: path, absolute URL, authority or '*'. */
  readonly target: string;
  readonly headers: readonly HeaderField[];
  readonly body: string;
}

/** One request and its answer, either of which may be missing. */
export interface RawExchange {
  readonly request: RawRequest | null;
  readonly response: HttpResponse | null;
}

export interface RawReading {
  readonly exchanges: readonly RawExchange[];
  /** Lines of a `curl -v` trace that tell of the connection ("* Connected to …"), without the mark. */
  readonly notes: readonly string[];
  /** Text before the first message. */
  readonly preamble: string;
}

const MOST_LINES = 20_000;
const MOST_EXCHANGES = 50;
const MOST_BODY = 256 * 1024;

const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|PROPFIND|REPORT|TRACE|CONNECT';
const REQUEST_LINE = new RegExp(`^(${METHODS}|[A-Z]{3,12}) (\\S{1,16000}) +HTTP/(\\d(?:\\.\\d)?)\\s*$`);
const BARE_REQUEST = new RegExp(`^(${METHODS}) ((?:https?://|/)\\S{0,16000})(?:\\s.{0,20000})?$`);
const STATUS_LINE = /^HTTP\/(\d(?:\.\d)?) +(\d{3})(?: +(.*)| *)$/;
const ARROW_STATUS = /(?:^|\s)(?:<-|->|=>|→|←)\s{0,4}(?:HTTP\/\d(?:\.\d)? )?([1-5]\d\d)\b[ \t]{0,4}(.*)$/;
/** "UnauthorizedError: jwt audience invalid", "401: Unauthorized": words of a program, although they have the form of a field. */
const WORDS_AS_FIELD =
  /^(?:\d{1,4}|[\w.$]{0,160}(?:Error|Exception|Failure|Fault|Warning)|error|message|reason|detail|details|code|trace|stack|fatal|panic)$/;
const FIELD = /^(:?[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,200}):[ \t]*(.*)$/;

/**
 * Reads HTTP messages out of text: requests and answers in any number and order, HTTP/2 heads, `curl -v` and `curl -i` output, heads without
 * bodies, logs of the form "GET /x -> 401". Tolerant and linear; at most 50 exchanges.
 */
export function readRawHttp(text: string): RawReading {
  return new MessageReader(text.split(/\r?\n/, MOST_LINES)).read();
}

interface Draft {
  readonly start:
    | { readonly method: string; readonly target: string }
    | { readonly status: number; readonly statusText: string; readonly version: string };
  readonly headers: [string, string][];
  readonly body: string[];
}

/** Lines in, messages out. */
class MessageReader {
  readonly #lines: readonly string[];
  readonly #trace: boolean;
  readonly #drafts: Draft[] = [];
  readonly #notes: string[] = [];
  readonly #preamble: string[] = [];
  #draft: Draft | null = null;
  #inHead = false;
  #bodyLength = 0;
  /** The body so far is more than empty lines. */
  #hasText = false;
  #at = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#trace = lines.some((line) => /^[<>] (?:HTTP\/\d|[A-Z]{3,12} \S+ HTTP\/)/.test(line));
  }

  read(): RawReading {
    for (; this.#at < this.#lines.length; this.#at += 1) this.#line(this.#lines[this.#at] ?? '');
    return { exchanges: paired(this.#drafts), notes: this.#notes, preamble: this.#preamble.join('\n') };
  }

  #line(raw: string): void {
    const line = this.#unmarked(raw);
    if (line === null || this.#begins(line)) return;
    if (this.#draft === null) {
      this.#preamble.push(raw);
      return;
    }
    if (this.#inHead && this.#headLine(this.#draft, line)) return;
    this.#inHead = false;
    this.#bodyLength += line.length + 1;
    this.#hasText ||= line.trim() !== '';
    if (this.#bodyLength <= MOST_BODY) this.#draft.body.push(line);
  }

  /** Takes the marks of a curl trace away; null for a line that is no part of a message. */
  #unmarked(line: string): string | null {
    if (!this.#trace) return line;
    if (/^\* /.test(line)) {
      this.#notes.push(line.slice(2, 400));
      return null;
    }
    if (/^[{}] \[\d+ bytes/.test(line) || /^ *% Total|^ {1,3}\d+ +\d+ +\d+ +\d+ +\d+/.test(line)) return null;
    if (/^[<>](?: |$)/.test(line)) return line.slice(2);
    return line;
  }

  #begins(line: string): boolean {
    const trimmed = line.trimStart().replace(/^(?:\$|#|>|<)\s+/, '');
    const status = STATUS_LINE.exec(trimmed);
    if (status !== null)
      return this.#open({ version: status[1] ?? '1.1', status: Number(status[2]), statusText: (status[3] ?? '').trim().slice(0, 200) });
    const request = REQUEST_LINE.exec(trimmed);
    if (request !== null) return this.#open({ method: request[1] ?? 'GET', target: request[2] ?? '/' });
    return this.#beginsLoosely(trimmed);
  }

  /** Lines people write in prose and logs; not inside a body, where such a line is text. */
  #beginsLoosely(line: string): boolean {
    const insideBody = this.#draft !== null && !this.#inHead && this.#hasText && 'status' in this.#draft.start;
    const bare = BARE_REQUEST.exec(line);
    if (bare !== null && !(insideBody && !ARROW_STATUS.test(line) && !/^[A-Z]+ https?:/.test(line))) {
      this.#open({ method: bare[1] ?? 'GET', target: bare[2] ?? '/' });
      this.#inlineField(line);
      this.#arrow(line);
      return true;
    }
    return this.#draft !== null && 'method' in this.#draft.start && line.length < 20_000 && this.#arrow(line);
  }

  /** "GET /x  Authorization: Bearer abc -> 401" */
  #inlineField(line: string): void {
    const field = /\s(Authorization|Cookie|X-API-Key):\s?(\S.*?)(?:\s+(?:->|=>|→).*)?$/i.exec(line.slice(0, 8000));
    if (field !== null) this.#draft?.headers.push([field[1] ?? '', field[2] ?? '']);
  }

  #arrow(line: string): boolean {
    const arrow = ARROW_STATUS.exec(line);
    if (arrow === null) return false;
    const rest = (arrow[2] ?? '').trim();
    const words = /^[A-Z][A-Za-z' -]{1,40}$/.test(rest) ? rest : '';
    this.#open({ version: '1.1', status: Number(arrow[1]), statusText: words });
    if (words === '' && rest !== '') {
      this.#draft?.body.push(rest.slice(0, MOST_BODY));
      this.#hasText = true;
      this.#inHead = false;
    }
    return true;
  }

  #open(start: Draft['start']): true {
    if (this.#drafts.length >= MOST_EXCHANGES * 2) return true;
    this.#draft = { start, headers: [], body: [] };
    this.#drafts.push(this.#draft);
    this.#inHead = true;
    this.#bodyLength = 0;
    this.#hasText = false;
    return true;
  }

  /** True where the line belonged to the head (or ended it). */
  #headLine(draft: Draft, line: string): boolean {
    if (line.trim() === '') {
      this.#inHead = false;
      return true;
    }
    const field = FIELD.exec(line) ?? (draft.headers.length === 0 ? FIELD.exec(line.trimStart()) : null);
    if (field !== null && !/^\s*[{[<"]/.test(line) && !this.#isWords(draft, field[1] ?? '')) {
      draft.headers.push([field[1] ?? '', (field[2] ?? '').trimEnd()]);
      return true;
    }
    const last = draft.headers.at(-1);
    // Folded (RFC 9112 §5.2), or indented as a whole by whoever pasted it.
    if (last === undefined || !/^[ \t]+[^\s{[<"]/.test(line)) return false;
    const indented = FIELD.exec(line.trimStart());
    if (indented !== null && /^[A-Za-z][A-Za-z0-9-]{1,60}$/.test(indented[1] ?? ''))
      draft.headers.push([indented[1] ?? '', (indented[2] ?? '').trimEnd()]);
    else last[1] = `${last[1]} ${line.trim()}`;
    return true;
  }

  /** An answer without a blank line before its words; a true field of such a name has further fields below it. */
  #isWords(draft: Draft, name: string): boolean {
    if (!('status' in draft.start) || !WORDS_AS_FIELD.test(name)) return false;
    const next = FIELD.exec(this.#lines[this.#at + 1]?.replace(/^< /, '') ?? '');
    return next === null || !/^[A-Za-z]{1,40}(?:-[A-Za-z0-9]{1,40})*$/.test(next[1] ?? '') || WORDS_AS_FIELD.test(next[1] ?? '');
  }
}

function paired(drafts: readonly Draft[]): readonly RawExchange[] {
  const exchanges: { request: RawRequest | null; response: HttpResponse | null }[] = [];
  for (const draft of drafts) {
    const last = exchanges.at(-1);
    if ('method' in draft.start) exchanges.push({ request: requestOf(draft, draft.start), response: null });
    else {
      const response = responseOf(draft, draft.start);
      // An interim answer (100, 103) and a proxy's "200 Connection established" give way to the real one.
      const provisional =
        last?.response != null && (last.response.status < 200 || /connection established/i.test(last.response.statusText));
      if (last !== undefined && (last.response === null || provisional)) last.response = response;
      else exchanges.push({ request: null, response });
    }
  }
  return exchanges.slice(0, MOST_EXCHANGES);
}

function requestOf(draft: Draft, start: { readonly method: string; readonly target: string }): RawRequest {
  const headers = draft.headers.flatMap(([name, value]): HeaderField[] =>
    name === ':authority' ? [['Host', value]] : name.startsWith(':') ? [] : [[name, value]],
  );
  return { ...start, headers, body: bodyOf(draft) };
}

function responseOf(draft: Draft, start: { readonly status: number; readonly statusText: string; readonly version: string }): HttpResponse {
  const body = bodyOf(draft);
  return {
    status: start.status,
    statusText: start.statusText,
    httpVersion: start.version === '2.0' ? '2' : start.version,
    headers: draft.headers.filter(([name]) => !name.startsWith(':')),
    body,
    bodyTruncated: body.length >= MOST_BODY - 1,
  };
}

const bodyOf = (draft: Draft): string => draft.body.join('\n').trim();
