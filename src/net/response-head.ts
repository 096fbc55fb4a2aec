import type { HeaderField } from '../engine/case.ts';

export interface ResponseHead {
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly headers: readonly HeaderField[];
}

const STATUS_LINE = /^HTTP\/(1\.[01]) +([1-9]\d\d)(?: (.*))?$/;

/**
 * Reads a head the way browsers and curl do: bare LF, folded lines, space before the colon and stray bytes are forgiven, because a 401 with a broken
 * head is still a 401. Lines without a colon are left out. Null when the first line is not HTTP/1.x.
 */
export function parseHead(bytes: Buffer): ResponseHead | null {
  const [first = '', ...lines] = bytes.toString('latin1').split(/\r*\n/);
  const match = STATUS_LINE.exec(first.trimEnd());
  if (match === null) return null;
  const [, httpVersion = '1.1', status = '0', statusText = ''] = match;
  return { status: Number(status), statusText: textOf(statusText), httpVersion, headers: fieldsOf(lines) };
}

function fieldsOf(lines: readonly string[]): readonly HeaderField[] {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    const isFolded = line.startsWith(' ') || line.startsWith('\t');
    // RFC 9112 §5.2: a folded line continues the value before it.
    if (isFolded && last !== undefined) last[1] = `${last[1]} ${trimBlanks(line)}`;
    const colon = line.indexOf(':');
    if (!isFolded && colon > 0) fields.push([trimBlanks(line.slice(0, colon)), trimBlanks(line.slice(colon + 1))]);
  }
  return fields.map(([name, value]) => [name, textOf(trimBlanks(value))]);
}

/** By hand: a regular expression for trailing blanks takes seconds on a value of 50,000 spaces. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d;

/** Field values are bytes (RFC 9110 §5.5): UTF-8 where they are valid UTF-8, else Latin-1. */
export function textOf(latin1: string): string {
  if (!/[\x80-\xff]/.test(latin1)) return latin1;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'));
  } catch {
    return latin1;
  }
}

/** How the end of the body is known (RFC 9112 §6.3). Where fields contradict each other the end of the connection decides. */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly bytes: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'until-close' };

export function framingOf(head: ResponseHead, method: string): Framing {
  if (hasNoBody(head.status, method)) return { kind: 'none' };
  const codings = valuesOf(head, 'transfer-encoding');
  if (codings.length > 0) return { kind: codings.includes('chunked') ? 'chunked' : 'until-close' };
  const [length, ...others] = valuesOf(head, 'content-length');
  if (length === undefined || !/^\d{1,15}$/.test(length) || others.some((other) => other !== length)) return { kind: 'until-close' };
  return { kind: 'length', bytes: Number(length) };
}

function hasNoBody(status: number, method: string): boolean {
  if (method.toUpperCase() === 'HEAD' || status < 200 || status === 204 || status === 304) return true;
  return method === 'CONNECT' && status < 300;
}

/** Comma-separated values of a field over all its lines, in lower case. */
export function valuesOf(head: ResponseHead, name: string): readonly string[] {
  return head.headers
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value.split(','))
    .map((value) => trimBlanks(value).toLowerCase())
    .filter((value) => value !== '');
}
