import type { EarlierStep, HeaderField, HttpRequest, HttpResponse } from '../case.ts';
import type { Parsed } from '../format.ts';
import { jsonObject } from './json-object.ts';
import { requestUrl } from './request-url.ts';
import { sentCredentials } from './sent-credentials.ts';

type Members = Readonly<Record<string, unknown>>;

const MOST_ENTRIES = 10_000;
const MOST_BODY = 256 * 1024;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** What pages load by themselves; a refusal of these is rarely what the user saw. */
const ASSET = /\.(?:png|jpe?g|gif|svg|ico|css|woff2?|ttf|map|webp|mp4)(?:$|\?)/i;

interface Entry {
  readonly request: HttpRequest;
  /** Null where the browser got no answer (status 0). */
  readonly response: HttpResponse | null;
  readonly at: number | null;
  readonly secrets: readonly string[];
}

/** A HAR 1.2 file → the entry that failed, with the redirects that led to it. */
export function readHar(text: string): Parsed | { readonly problem: string } {
  const root = jsonObject(text);
  if (root === null)
    return { problem: 'This HAR is not complete JSON. Export it again, or paste the failing request and its answer alone.' };
  const log = members(root['log'] ?? root);
  const entries = list(log['entries']).slice(0, MOST_ENTRIES).flatMap(entryOf);
  const at = failing(entries);
  const chosen = entries[at];
  if (chosen === undefined) return { problem: 'This HAR holds no request. Record again with the failing request, then export.' };
  return { ...parsed(entries, at, chosen), ...withheld(entries, text) };
}

function parsed(entries: readonly Entry[], at: number, chosen: Entry): Parsed {
  const { request, response } = chosen;
  const steps = redirectsBefore(entries, at);
  const others = entries.length - 1 - steps.length;
  const status = response === null ? 'which got no answer' : `answered ${response.status}`;
  const moment = chosen.at;
  return {
    understood: [
      `a HAR of ${entries.length} ${entries.length === 1 ? 'request' : 'requests'}; number ${at + 1}, ${request.method} ${new URL(request.url).origin}${new URL(request.url).pathname}, ${status}, is taken`,
      ...(steps.length === 0 ? [] : [`${steps.length} ${steps.length === 1 ? 'redirect' : 'redirects'} before it`]),
    ],
    ignored: others === 0 ? [] : [others === 1 ? 'the other request' : `the other ${others} requests`],
    request,
    secrets: [
      ...chosen.secrets,
      ...steps.flatMap((step) => (step.request === null ? [] : sentCredentials(step.request).map(({ value }) => value))),
    ],
    ...(response === null ? {} : { response }),
    ...(steps.length === 0 ? {} : { earlier: steps }),
    ...(moment === null ? {} : { at: moment }),
  };
}

/** Chrome and others leave Cookie and Authorization out of an export unless told otherwise: then nothing says that none was sent. */
function withheld(entries: readonly Entry[], text: string): Partial<Parsed> {
  const shown = entries.some(({ request }) => request.headers.some(([name]) => /^(?:authorization|cookie)$/i.test(name)));
  return shown || !/"(?:WebInspector|Firefox|WebKit)/.test(text.slice(0, 4000)) ? {} : { credentialsLeftOut: true };
}

/** The last 401 or 407, else the last 403, else the last other error, else the last without an answer, else the last. Index. */
function failing(entries: readonly Entry[]): number {
  const last = (fits: (entry: Entry, status: number) => boolean): number =>
    entries.findLastIndex((entry) => fits(entry, entry.response?.status ?? 0));
  const choices = [
    last((_entry, status) => status === 401 || status === 407),
    last(({ request }, status) => status === 403 && !ASSET.test(request.url)),
    last((_entry, status) => status === 403),
    last(({ request }, status) => status >= 400 && !ASSET.test(request.url)),
    last(({ response }) => response === null),
    last(({ response }) => response !== null && !REDIRECTS.has(response.status)),
    entries.length - 1,
  ];
  return choices.find((index) => index >= 0) ?? -1;
}

function redirectsBefore(entries: readonly Entry[], at: number): readonly EarlierStep[] {
  const steps: EarlierStep[] = [];
  let url = entries[at]?.request.url;
  for (let index = at - 1; index >= 0 && steps.length < 10; index -= 1) {
    const entry = entries[index];
    if (entry?.response == null || !REDIRECTS.has(entry.response.status)) continue;
    const location = entry.response.headers.find(([name]) => /^location$/i.test(name))?.[1];
    if (location === undefined || withoutHash(URL.parse(location, entry.request.url)?.href) !== url) continue;
    steps.unshift({ request: entry.request, response: entry.response });
    url = entry.request.url;
  }
  return steps;
}

const withoutHash = (url: string | undefined): string | undefined => url?.split('#', 1)[0];
const members = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function entryOf(value: unknown): Entry[] {
  const entry = members(value);
  const [request, response] = [members(entry['request']), members(entry['response'])];
  const target = requestUrl(text(request['url']));
  if ('problem' in target) return [];
  const headers = [...fields(request['headers']), ...target.headers].filter(
    ([name]) => !/^(?:host|content-length|connection|transfer-encoding)$/i.test(name),
  );
  const cookies = headers.some(([name]) => /^cookie$/i.test(name))
    ? ''
    : pairs(request['cookies'])
        .map((pair) => pair.join('='))
        .join('; ');
  const body = bodyOf(members(request['postData']));
  const started = Date.parse(text(entry['startedDateTime']));
  return [
    {
      request: {
        method: text(request['method']) || 'GET',
        url: target.url,
        headers: cookies === '' ? headers : [...headers, ['Cookie', cookies]],
        ...(body === '' ? {} : { body }),
      },
      response: answerOf(response),
      at: Number.isNaN(started) ? null : started / 1000,
      secrets: target.secrets,
    },
  ];
}

const pairs = (value: unknown): readonly HeaderField[] =>
  list(value).map((pair) => [text(members(pair)['name']), text(members(pair)['value'])] as const);
/** HTTP/2 pseudo fields are parts of the request line. */
const fields = (value: unknown): readonly HeaderField[] => pairs(value).filter(([name]) => name !== '' && !name.startsWith(':'));

function bodyOf(data: Members): string {
  const written = text(data['text']);
  return written !== '' ? written.slice(0, MOST_BODY) : new URLSearchParams(Object.fromEntries(pairs(data['params']))).toString();
}

function answerOf(response: Members): HttpResponse | null {
  const status = Number(response['status']);
  if (!(status >= 100 && status < 600)) return null;
  const content = members(response['content']);
  const written = text(content['text']);
  const body = content['encoding'] === 'base64' ? Buffer.from(written.slice(0, MOST_BODY * 2), 'base64').toString('utf8') : written;
  const headers = fields(response['headers']);
  const redirect = text(response['redirectURL']);
  const hasLocation = headers.some(([name]) => /^location$/i.test(name));
  return {
    status,
    statusText: text(response['statusText']).slice(0, 200),
    httpVersion: /\/(\d(?:\.\d)?)/.exec(text(response['httpVersion']))?.[1]?.replace(/^2\.0$/, '2') ?? '1.1',
    headers: redirect === '' || hasLocation ? headers : [...headers, ['Location', redirect]],
    body: body.slice(0, MOST_BODY),
    bodyTruncated: body.length > MOST_BODY,
  };
}
