import type { HttpRequest } from '../case.ts';
import { problem, type SigningProblem } from './signing-findings.ts';

/**
 * Does the stated hash fit the body? A paste loses line breaks at its end and may turn CRLF into LF, so these are tried, too. Nothing is said of a
 * body that is not shown, unless the method has none.
 */
export function bodyHashProblems(request: HttpRequest, field: string, fits: (body: string) => boolean): readonly SigningProblem[] {
  const { body } = request;
  if (body === undefined || body === '') {
    if (fits('') || !/^(?:GET|HEAD|DELETE)$/i.test(request.method)) return [];
    return [problem('body-hash', `${field} is the hash of a body, but the ${request.method} request shows none.`, false)];
  }
  const readings = [body, `${body}\n`, `${body}\r\n`, body.replace(/\r?\n/g, '\r\n'), `${body.replace(/\r?\n/g, '\r\n')}\r\n`];
  if (readings.some(fits)) return [];
  if (fits('')) return [problem('body-hash', `${field} is the hash of an empty body, but a body of ${length(body)} is sent.`)];
  const compact = withoutLayout(body);
  if (compact !== null && fits(compact))
    return [problem('body-hash', `${field} fits the body without its white space: it was laid out anew after signing.`)];
  return [problem('body-hash', `${field} is not the hash of the body that is sent (${length(body)}).`)];
}

const length = (body: string): string => `${Buffer.byteLength(body)} bytes`;

/** JSON as most libraries write it, without white space; null for anything else. */
export function withoutLayout(body: string): string | null {
  if (body.length > 100_000 || !/^\s*[{[]/.test(body)) return null;
  try {
    return JSON.stringify(JSON.parse(body));
  } catch {
    return null;
  }
}
