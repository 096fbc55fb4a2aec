import { type HttpResponse, headersOf } from '../case.ts';

/** Same status, same challenge and same words; what changes from answer to answer (nonces, ids, times) is left out. */
export function isSameAnswer(one: HttpResponse, other: HttpResponse): boolean {
  return one.status === other.status && essence(one) === essence(other);
}

function essence(answer: HttpResponse): string {
  const challenge = headersOf(answer, 'www-authenticate').join(', ');
  const words = answer.body.slice(0, 4000);
  return `${challenge}\n${words}`
    .replace(/\b(?:nonce|opaque)="?[^",]{0,300}"?/gi, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|[A-Za-z0-9+/_=-]{24,}|\d{2,}/gi, '#')
    .replace(/\s+/g, ' ');
}
