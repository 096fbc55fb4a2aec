import type { HttpRequest } from '../case.ts';
import { type HttpResponse, headerOf } from '../case.ts';
import type { RawReading, RawRequest } from './raw-http.ts';
import { requestUrl, UNKNOWN_HOST } from './request-url.ts';

/** A request as it could be sent, and what had to be concluded for it. */
export interface Built {
  readonly request: HttpRequest;
  readonly understood: readonly string[];
  readonly ignored: readonly string[];
  readonly secrets: readonly string[];
}

/** Request line and Host → absolute URL (RFC 9110 §7.1). The scheme is not part of a message, so it is concluded. */
export function httpRequest(raw: RawRequest, reading: RawReading, sentBy: HttpResponse | null = null): Built | null {
  const absolute = /^https?:\/\//i.test(raw.target);
  const host = absolute ? null : (cleanHost(headerOf(raw, 'host')) ?? connectedHost(reading.notes));
  const path = raw.target.startsWith('/') ? raw.target : '/';
  const scheme = host === null ? 'http' : (redirectedScheme(host, sentBy) ?? schemeOf(host, raw, reading));
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

const ADDRESS = /\b(https?):\/\/(?:[^\s/@"'`]{1,200}@)?([A-Za-z0-9._-]{1,253}(?::\d{1,5})?)/g;

/** The redirect before it names the address in full. */
function redirectedScheme(host: string, sentBy: HttpResponse | null): 'http' | 'https' | null {
  const location = sentBy === null ? null : URL.parse(headerOf(sentBy, 'location') ?? '');
  if (location === null || location.host !== URL.parse(`${location.protocol}//${host}`)?.host) return null;
  return location.protocol === 'https:' ? 'https' : location.protocol === 'http:' ? 'http' : null;
}

function schemeOf(host: string, raw: RawRequest, { notes, preamble }: RawReading): 'http' | 'https' {
  const bare = host.replace(/:\d+$/, '');
  // curl tells of each connection of a chain; the port of this one decides.
  const port = notes.map((note) => portOf(note, bare)).find((found) => found !== null);
  if (port === '80') return 'http';
  if (port === '443' || host.endsWith(':443') || notes.some((note) => /\b(?:SSL|TLS|ALPN)\b/.test(note))) return 'https';
  const named = new Set([...preamble.matchAll(ADDRESS)].filter((match) => match[2] === host).map((match) => match[1]));
  if (named.has('https')) return 'https';
  if (named.has('http') || /:(?:80|3000|5000|8000|8080|8001|8081|9000)$/.test(host)) return 'http';
  if (port !== undefined && /^(?:8080|8000|3000)$/.test(port ?? '')) return 'http';
  const forwarded = headerOf(raw, 'x-forwarded-proto');
  if (forwarded === 'http' || forwarded === 'https') return forwarded;
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[)/i.test(host) ? 'http' : 'https';
}

const portOf = (note: string, host: string): string | null => {
  const match = /Connected to (\S{1,253}) \([^)]{1,60}\) port (\d{1,5})/.exec(note);
  return match?.[1] === host ? (match[2] ?? null) : null;
};
