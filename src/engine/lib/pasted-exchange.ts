import { type HttpRequest, type HttpResponse, headerOf } from '../case.ts';
import type { Parsed } from '../format.ts';
import { errorAnswer } from './error-answer.ts';
import { readErrorText } from './error-text.ts';
import { type RawExchange, type RawReading, type RawRequest, readRawHttp } from './raw-http.ts';
import { requestUrl, UNKNOWN_HOST } from './request-url.ts';

const REFUSED = new Set([401, 403, 407]);

/** The exchange that matters: the last refusal, else the last error, else the last answer, else the last request. */
export function decisive(exchanges: readonly RawExchange[]): RawExchange | null {
  const last = (fits: (exchange: RawExchange) => boolean): RawExchange | undefined => exchanges.findLast(fits);
  return (
    last(({ response }) => response !== null && REFUSED.has(response.status)) ??
    last(({ response }) => response !== null && response.status >= 400) ??
    last(({ response }) => response !== null) ??
    last(({ request }) => request !== null) ??
    null
  );
}

/** HTTP messages in a text → what a format hands on; null where there is none. */
export function readPastedHttp(text: string): Parsed | null {
  const reading = readRawHttp(text);
  const chosen = decisive(reading.exchanges);
  if (chosen === null) return null;
  // `curl -i -L` prints answers only: the request belongs to all of them.
  const raw = chosen.request ?? reading.exchanges.findLast(({ request }) => request !== null)?.request ?? null;
  const answer = raw === null || chosen.response !== null ? null : answerBehind(raw);
  const built = raw === null ? null : httpRequest(answer === null ? raw : { ...raw, body: '' }, reading);
  const response = chosen.response ?? answer;
  return {
    understood: [...told(reading.exchanges, chosen), ...(built?.understood ?? [])],
    ignored: built?.ignored ?? [],
    ...(built === null ? {} : { request: built.request, secrets: built.secrets }),
    ...(response === null ? {} : { response }),
  };
}

/** "POST https://…" and below it an error in JSON: no request body says {"error": …}, so it is what came back. */
function answerBehind({ body }: RawRequest): HttpResponse | null {
  if (!/^\s*[{<[]/.test(body)) return null;
  const { form, code, description } = readErrorText(body);
  const says = /"(?:error|errors|error_description|ok|message|code|status)"\s{0,8}:|<(?:\w{1,20}:)?(?:Error|Fault|Code|html)\b/i.test(
    body.slice(0, 4000),
  );
  return says && (code !== null || description !== null) ? errorAnswer(body, form).response : null;
}

function told(exchanges: readonly RawExchange[], chosen: RawExchange): readonly string[] {
  const shape =
    chosen.request === null ? 'an answer' : chosen.response === null ? 'a request without its answer' : 'a request and its answer';
  const status = chosen.response === null ? '' : ` (${chosen.response.status})`;
  const others = exchanges.filter((exchange) => exchange !== chosen);
  if (others.length === 0) return [`${shape}${status}`];
  const steps = exchanges.map(({ request, response }) => `${request?.method ?? 'answer'} ${response?.status ?? '–'}`).slice(0, 10);
  return [`${exchanges.length} exchanges (${steps.join(', ')}); the one that decides is ${shape}${status}`];
}

interface Built {
  readonly request: HttpRequest;
  readonly understood: readonly string[];
  readonly ignored: readonly string[];
  readonly secrets: readonly string[];
}

/** Request line and Host → absolute URL (RFC 9110 §7.1). The scheme is not part of a message, so it is concluded. */
function httpRequest(raw: RawRequest, reading: RawReading): Built | null {
  const absolute = /^https?:\/\//i.test(raw.target);
  const host = absolute ? null : (cleanHost(headerOf(raw, 'host')) ?? connectedHost(reading.notes));
  const path = raw.target.startsWith('/') ? raw.target : '/';
  const scheme = host === null ? 'http' : schemeOf(host, raw, reading);
  const parsed = requestUrl(absolute ? raw.target : `${scheme}://${host ?? UNKNOWN_HOST}${path}`);
  if ('problem' in parsed) return null;
  const named = absolute || host !== null;
  const headers = [
    ...raw.headers.filter(([name]) => !/^(?:host|content-length|transfer-encoding|connection)$/i.test(name)),
    ...parsed.headers,
  ];
  return {
    request: { method: raw.method, url: parsed.url, headers, ...(raw.body === '' ? {} : { body: raw.body }) },
    understood: named && !absolute ? [`the address ${scheme}://${host} from the Host field`, ...parsed.understood] : parsed.understood,
    ignored: named ? [] : ['the request shows no Host, so nothing can be sent'],
    secrets: parsed.secrets,
  };
}

function cleanHost(host: string | undefined): string | null {
  return host !== undefined && /^[A-Za-z0-9._-]{1,253}(?::\d{1,5})?$|^\[[0-9a-fA-F:.]{2,45}\](?::\d{1,5})?$/.test(host.trim())
    ? host.trim()
    : null;
}

function connectedHost(notes: readonly string[]): string | null {
  for (const note of notes) {
    const match = /Connected to ([A-Za-z0-9.-]{1,253}) \([^)]{1,60}\) port (\d{1,5})/.exec(note);
    if (match?.[1] !== undefined) return match[2] === '80' || match[2] === '443' ? match[1] : `${match[1]}:${match[2]}`;
  }
  return null;
}

function schemeOf(host: string, raw: RawRequest, { notes, preamble }: RawReading): 'http' | 'https' {
  const bare = host.replace(/:\d+$/, '');
  if (notes.some((note) => /\b(?:SSL|TLS|ALPN)\b/.test(note)) || host.endsWith(':443') || preamble.includes(`https://${host}`))
    return 'https';
  if (/:(?:80|3000|5000|8000|8080|8001|8081|9000)$/.test(host) || preamble.includes(`http://${host}`)) return 'http';
  if (notes.some((note) => note.includes(`Connected to ${bare} `) && /port (?:80|8080|8000|3000)\b/.test(note))) return 'http';
  const forwarded = headerOf(raw, 'x-forwarded-proto');
  if (forwarded === 'http' || forwarded === 'https') return forwarded;
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[)/i.test(host) ? 'http' : 'https';
}
