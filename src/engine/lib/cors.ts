import { type HeaderField, type HttpRequest, type HttpResponse, headerOf } from '../case.ts';
import { withoutCredentials } from './sent-credentials.ts';

/** Set by the browser itself, or safe-listed (Fetch Standard, "CORS-safelisted request-header", "forbidden request-header"). */
const UNASKED =
  /^(?:accept|accept-language|accept-encoding|accept-charset|content-language|content-length|connection|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|upgrade-insecure-requests|user-agent|via|priority|pragma|cache-control|range|sec-.*|proxy-.*|access-control-request-.*)$/i;
const SIMPLE_BODY = /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;
const SIMPLE_METHOD = /^(?:GET|HEAD|POST)$/i;

/** The question that a browser asks before this request; null where it asks none (same origin, a simple request, itself an OPTIONS). */
export function preflightFor(request: HttpRequest, origin: string): HttpRequest | null {
  const asked = namesAsked(request.headers);
  if (new URL(request.url).origin === origin || /^OPTIONS$/i.test(request.method)) return null;
  if (asked.length === 0 && SIMPLE_METHOD.test(request.method)) return null;
  const headers: HeaderField[] = [
    ['Origin', origin],
    ['Access-Control-Request-Method', request.method.toUpperCase()],
    ...(asked.length === 0 ? [] : [['Access-Control-Request-Headers', asked.join(',')] as const]),
  ];
  return { method: 'OPTIONS', url: withoutCredentials(request).url, headers };
}

function namesAsked(headers: readonly HeaderField[]): readonly string[] {
  const names = headers.filter(([name, value]) => !UNASKED.test(name) && !(/^content-type$/i.test(name) && SIMPLE_BODY.test(value)));
  return [...new Set(names.map(([name]) => name.toLowerCase()))].sort();
}

/** Why a browser stops at this answer (Fetch Standard, "CORS check" and "CORS-preflight fetch"), as a clause; null: it goes on. */
export function preflightProblem(preflight: HttpRequest, answer: HttpResponse): string | null {
  if (answer.status < 200 || answer.status > 299) return `is answered ${answer.status}, and only a 2xx lets browsers go on`;
  const origin = headerOf(preflight, 'origin') ?? '';
  const allowed = headerOf(answer, 'access-control-allow-origin')?.trim();
  if (allowed === undefined) return `is answered ${answer.status} without Access-Control-Allow-Origin`;
  if (allowed !== '*' && allowed !== origin) return `is answered with Access-Control-Allow-Origin for another origin than ${origin}`;
  const method = headerOf(preflight, 'access-control-request-method') ?? '';
  if (!SIMPLE_METHOD.test(method) && !listed(answer, 'access-control-allow-methods', method, true))
    return `is answered without ${method} in Access-Control-Allow-Methods`;
  const missing = (headerOf(preflight, 'access-control-request-headers') ?? '')
    .split(',')
    // The asterisk does not stand for Authorization (Fetch Standard, "CORS non-wildcard request-header name").
    .find((name) => name !== '' && !listed(answer, 'access-control-allow-headers', name, name !== 'authorization'));
  return missing === undefined ? null : `is answered without ${missing} in Access-Control-Allow-Headers`;
}

function listed(answer: HttpResponse, field: string, name: string, byAsterisk: boolean): boolean {
  const names = (headerOf(answer, field) ?? '').toLowerCase().split(/\s*,\s*/);
  return names.includes(name.toLowerCase()) || (byAsterisk && names.includes('*'));
}
