import { type HttpResponse, headersOf } from '../case.ts';
import { jsonObject } from './json-object.ts';

/** In what two answers differ. 'server': who answered, as far as the answer names its maker. */
export type AnswerPart = 'status' | 'challenge' | 'body' | 'server';

/** Same status, same challenge, same words and same maker; what changes from answer to answer (nonces, ids, times) is left out. */
export const isSameAnswer = (one: HttpResponse, other: HttpResponse): boolean => differencesOf(one, other).length === 0;

/** The parts in which two answers differ; empty where they are the same. */
export function differencesOf(one: HttpResponse, other: HttpResponse): readonly AnswerPart[] {
  const parts: readonly (readonly [AnswerPart, (answer: HttpResponse) => unknown])[] = [
    ['status', ({ status }) => status],
    ['challenge', (answer) => essence(headersOf(answer, 'www-authenticate').join(', '))],
    ['body', ({ body }) => essence(inOrder(body).slice(0, 4000))],
    ['server', maker],
  ];
  return parts.flatMap(([part, read]) => (read(one) === read(other) ? [] : [part]));
}

const MOST_ORDERED = 16_000;

/** Perl, Go maps and old Pythons write the members of an object in an order of chance. */
function inOrder(body: string): string {
  if (body.length > MOST_ORDERED) return body;
  const members = jsonObject(body);
  return members === null ? body : JSON.stringify(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function essence(text: string): string {
  return text
    .replace(/\b(?:nonce|opaque)="?[^",]{0,300}"?/gi, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|[A-Za-z0-9+/_=-]{24,}|\d{2,}/gi, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Products without version and number (RFC 9110 §10.2.4): machines of one pool differ in those, and are one server all the same. */
function maker(answer: HttpResponse): string {
  return ['server', 'x-powered-by']
    .map((name) =>
      headersOf(answer, name)
        .join(' ')
        .slice(0, 200)
        .toLowerCase()
        .replace(/\/\S*|\([^)]*\)|\d+/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('|');
}
