import { type HeaderField, type HttpRequest, headerOf } from '../engine/case.ts';
import { type Failed, failed } from './failure.ts';

const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

/** Fields whose meaning is bound to the connection or to how this door frames a body: it writes its own. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'proxy-connection',
  'expect',
]);
/** All that a request for key documents may carry: credentials have any name, so the list says what is harmless. */
const ISSUER_FIELDS: ReadonlySet<string> = new Set(['accept', 'accept-language', 'user-agent', 'cache-control']);
const METHODS_WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

export interface WireOptions {
  readonly purpose: 'target' | 'issuer';
  readonly userAgent: string;
  /** Full URL in the request line: a plain request through a forward proxy (RFC 9112 §3.2.2). */
  readonly absoluteForm: boolean;
  /** Value of Proxy-Authorization to add; null when none is to be sent on this connection. */
  readonly proxyAuthorization: string | null;
  /** True inside a tunnel: what was meant for the proxy must not reach the target. */
  readonly dropProxyFields: boolean;
}

export interface WireRequest {
  readonly ok: true;
  readonly bytes: Buffer;
}

/**
 * The bytes of one request. Names, order and duplicates stay as given; values go out as UTF-8, as curl sends them. What HTTP cannot carry (line breaks,
 * control characters, a name or method that is no token) is a failure 'UNSENDABLE_HEADER' or 'UNSENDABLE_METHOD', not an exception.
 */
export function wireRequest(request: HttpRequest, url: URL, options: WireOptions): WireRequest | Failed {
  const kept = sendableFields(request, options);
  if ('failure' in kept) return kept;
  const fields = [...missingFields(kept, url, options), ...kept, ...framing(request)];
  const target = options.absoluteForm ? url.origin + url.pathname + url.search : url.pathname + url.search;
  const lines = [
    `${request.method} ${target} HTTP/1.1`,
    ...fields.map(([name, value]) => (value === '' ? `${name}:` : `${name}: ${value}`)),
  ];
  return { ok: true, bytes: Buffer.from(`${lines.join('\r\n')}\r\n\r\n${request.body ?? ''}`, 'utf8') };
}

export interface WireFields {
  readonly ok: true;
  readonly method: string;
  readonly authority: string;
  readonly path: string;
  /** Names in lower case (RFC 9113 §8.2). */
  readonly fields: readonly HeaderField[];
  readonly body: string;
}

/** Fields of the connection, which HTTP/2 forbids (RFC 9113 §8.2.2); Host becomes :authority. */
const NOT_FRAMED: ReadonlySet<string> = new Set(['host', 'upgrade', 'http2-settings', 'te']);

/** The same request for HTTP/2, under the same rules. */
export function frameFields(request: HttpRequest, url: URL, options: WireOptions): WireFields | Failed {
  const kept = sendableFields(request, options);
  if ('failure' in kept) return kept;
  const authority = headerOf({ headers: kept }, 'host') ?? url.host;
  const all = [...missingFields(kept, url, options), ...kept].map(([name, value]) => [name.toLowerCase(), value] as const);
  const body = request.body ?? '';
  const length = body === '' ? [] : [['content-length', String(Buffer.byteLength(body, 'utf8'))] as const];
  const fields = [...all.filter(([name]) => !NOT_FRAMED.has(name)), ...length];
  return { ok: true, method: request.method, authority, path: url.pathname + url.search, fields, body };
}

function sendableFields(request: HttpRequest, options: WireOptions): readonly HeaderField[] | Failed {
  if (!TOKEN.test(request.method)) return failed('protocol', 'UNSENDABLE_METHOD', 'The method holds characters that HTTP does not allow.');
  const kept = keptFields(request.headers, options);
  const broken = kept.find(([name, value]) => !TOKEN.test(name) || !isSendable(value));
  return broken === undefined ? kept : failed('protocol', 'UNSENDABLE_HEADER', unsendable(broken));
}

const isSendable = (value: string): boolean => !/[\x00-\x08\x0a-\x1f\x7f]/.test(value);

function unsendable([name]: HeaderField): string {
  if (!TOKEN.test(name)) return 'A header name holds characters that HTTP does not allow, so the request cannot be sent.';
  return `The value of the header ${name} holds a line break or another control character, so the request cannot be sent.`;
}

function keptFields(headers: readonly HeaderField[], { purpose, dropProxyFields }: WireOptions): readonly HeaderField[] {
  return headers.filter(([name]) => {
    const lower = name.toLowerCase();
    if (purpose === 'issuer') return ISSUER_FIELDS.has(lower);
    return !OWN_FIELDS.has(lower) && !(dropProxyFields && lower.startsWith('proxy-'));
  });
}

/** Host first, where browsers and curl put it; defaults only for what was not given. */
function missingFields(kept: readonly HeaderField[], url: URL, options: WireOptions): readonly HeaderField[] {
  const given = new Set(kept.map(([name]) => name.toLowerCase()));
  const defaults: readonly HeaderField[] = [
    ['Host', url.host],
    ['User-Agent', options.userAgent],
    ['Accept', '*/*'],
    ...(options.proxyAuthorization === null ? [] : [['Proxy-Authorization', options.proxyAuthorization] as const]),
  ];
  return defaults.filter(([name]) => !given.has(name.toLowerCase()));
}

/** The true length, whatever the paste said: a cut body with its old length would leave the server waiting. */
function framing({ method, body }: HttpRequest): readonly HeaderField[] {
  const close: HeaderField = ['Connection', 'close'];
  if (body === undefined && !METHODS_WITH_BODY.has(method.toUpperCase())) return [close];
  return [['Content-Length', String(Buffer.byteLength(body ?? '', 'utf8'))], close];
}
