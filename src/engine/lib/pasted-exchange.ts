import type { EarlierStep, HttpResponse } from '../case.ts';
import type { Parsed } from '../format.ts';
import { errorAnswer } from './error-answer.ts';
import { readErrorText } from './error-text.ts';
import { type Built, httpRequest } from './pasted-request.ts';
import { type RawExchange, type RawReading, type RawRequest, readRawHttp } from './raw-http.ts';
import { sentCredentials } from './sent-credentials.ts';

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

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** HTTP messages in a text → what a format hands on; null where there is none. */
export function readPastedHttp(text: string): Parsed | null {
  const reading = readRawHttp(text);
  const chosen = decisive(reading.exchanges);
  if (chosen === null) return null;
  const redirects = redirectsBefore(reading.exchanges, chosen);
  // `curl -i -L` prints answers only: the request belongs to all of them.
  const raw = chosen.request ?? reading.exchanges.findLast(({ request }) => request !== null)?.request ?? null;
  const answer = raw === null || chosen.response !== null ? null : answerBehind(raw);
  const built =
    raw === null
      ? fieldAlone(text, reading)
      : httpRequest(answer === null ? raw : { ...raw, body: '' }, reading, redirects.at(-1)?.response);
  const response = chosen.response ?? answer;
  const before = besides(reading.preamble);
  const earlier = steps(redirects, chosen, reading);
  return {
    understood: [...told(reading.exchanges, chosen), ...(built?.understood ?? [])],
    ignored: [...before, ...(built?.ignored ?? [])],
    ...(built === null ? {} : { request: built.request, secrets: [...built.secrets, ...secretsIn(earlier)] }),
    // A request line without a single field was shortened: nothing says that no credential was sent.
    ...(raw !== null && raw.headers.length === 0 ? { credentialsLeftOut: true } : {}),
    ...(response === null ? {} : { response }),
    ...(earlier.length === 0 ? {} : { earlier }),
  };
}

/** The unbroken row of redirects that ends at the exchange that decides. */
function redirectsBefore(exchanges: readonly RawExchange[], chosen: RawExchange): readonly RawExchange[] {
  const before = exchanges.slice(0, exchanges.indexOf(chosen));
  const broken = before.findLastIndex(({ response }) => response === null || !REDIRECTS.has(response.status));
  return before.slice(broken + 1);
}

function steps(redirects: readonly RawExchange[], chosen: RawExchange, reading: RawReading): readonly EarlierStep[] {
  return redirects.flatMap(({ request, response }, index): EarlierStep[] => {
    if (response === null) return [];
    // Where the last request was not pasted, the case's own request is the first one.
    const built = request === null || chosen.request === null ? null : httpRequest(request, reading, redirects[index - 1]?.response);
    return [{ request: built?.request ?? null, response }];
  });
}

/** A credential that was dropped on the way is as secret as one that was kept. */
const secretsIn = (earlier: readonly EarlierStep[]): readonly string[] =>
  earlier
    .flatMap(({ request }) => (request === null ? [] : sentCredentials(request).map(({ value }) => value)))
    .filter((value) => value !== '');

/** "No 'Authorization: Bearer' header found", "expected 'Authorization: Bearer token'": the words of the answer, and nothing that was sent. */
const SPOKEN_OF =
  /\b(?:no|missing|without|expected|expects?|requires?|required|format|provide|include)(?: (?:a|an|the|is|header))?:? {0,2}$/i;

/** "Authorization: Bearer …" somewhere beside an answer: what was sent is known by this field alone. */
function fieldAlone(text: string, reading: RawReading): Built | null {
  const field = /(?:^|["'\s])(Authorization|X-API-Key|Cookie|Proxy-Authorization): ?([^"'\s][^"'\r\n]{0,8000})/im.exec(
    text.slice(0, 100_000),
  );
  const before = text.slice(Math.max(0, (field?.index ?? 0) - 80), field?.index ?? 0);
  if (field === null || /\bworks?\b|\b200\b/.test(before) || SPOKEN_OF.test(before)) return null;
  const built = httpRequest({ method: 'GET', target: '/', headers: [[field[1] ?? '', (field[2] ?? '').trim()]], body: '' }, reading);
  return built === null ? null : { ...built, understood: [`the ${field[1]} field of the request`] };
}

function besides(preamble: string): readonly string[] {
  const lines = preamble.split('\n').filter((line) => /\w/.test(line)).length;
  return lines === 0 ? [] : [lines === 1 ? 'the line before the first message' : `${lines} lines before the first message`];
}

const ERROR_LINE =
  /^\s*(?:[\w.\\$]{1,160}(?:Error|Exception)\b|(?:HTTP )?(?:status(?: code)? )?[45]\d\d\b|(?:unauthori[sz]ed|forbidden|access denied|invalid|jwt |token )\b)/i;

/** An error below a bare request: no request body says {"error": …} or names an exception, so it is what came back. */
function answerBehind({ method, body }: RawRequest): HttpResponse | null {
  const { form, code, description } = readErrorText(body);
  if (form === 'plain') {
    const read = /^(?:GET|HEAD|DELETE|OPTIONS)$/.test(method)
      ? ERROR_LINE.test(body)
      : /^\s*[\w.\\$]{1,160}(?:Error|Exception)\b/.test(body);
    return read ? errorAnswer(body, form).response : null;
  }
  if (!/^\s*[{<[]/.test(body)) return null;
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
