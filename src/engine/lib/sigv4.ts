import { createHash } from 'node:crypto';
import { type HttpRequest, headerOf, headersOf } from '../case.ts';
import { isHidden } from './signing-findings.ts';

/** AWS Signature Version 4 as a request shows it (AWS, "Create a signed AWS API request"). The signature itself is not kept. */
export interface Sigv4 {
  readonly form: 'header' | 'query';
  readonly algorithm: string;
  /** Access key id: names the key, is no secret. */
  readonly keyId: string;
  /** Null where the credential is not `key/date/region/service/aws4_request`. */
  readonly scope: Sigv4Scope | null;
  /** How many parts between slashes the credential has; 0: there is none. */
  readonly credentialParts: number;
  /** Lower case, in the order given. */
  readonly signedHeaders: readonly string[];
  readonly signature: 'sound' | 'odd' | 'missing' | 'hidden';
  /** The credential was blotted out in the paste. */
  readonly credentialHidden: boolean;
  /** `20261121T055000Z` as sent, from X-Amz-Date or, in seconds' precision, from Date. */
  readonly amzDate: string | null;
  /** Seconds a presigned URL lasts. */
  readonly expires: number | null;
  readonly hasSessionToken: boolean;
}

export interface Sigv4Scope {
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
}

/** The parts of a canonical request, before they are joined by line breaks. */
export interface CanonicalRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly signedHeaders: string;
  readonly payloadHash: string;
}

const MOST_HEADERS = 200;
const ALGORITHM = /^AWS4-(?:HMAC-SHA256|ECDSA-P256-SHA256)(?:-PAYLOAD)?$/i;

/** Null where the request is not signed with Signature 4. */
export function readSigv4(request: HttpRequest): Sigv4 | null {
  const [algorithm = '', ...rest] = (headerOf(request, 'authorization') ?? '').trim().split(/\s+/);
  if (ALGORITHM.test(algorithm)) return fromHeader(request, algorithm, rest.join(' '));
  const query = URL.parse(request.url)?.searchParams;
  const named = query?.get('X-Amz-Algorithm') ?? '';
  return query !== undefined && (ALGORITHM.test(named) || query.has('X-Amz-Signature')) ? fromQuery(query, named) : null;
}

function fromHeader(request: HttpRequest, algorithm: string, text: string): Sigv4 {
  const parameter = (name: string): string => new RegExp(`(?:^|[,\\s])${name}=([^,\\s]{0,4000})`, 'i').exec(text)?.[1] ?? '';
  return {
    form: 'header',
    algorithm,
    ...credentialOf(parameter('Credential')),
    ...signedParts(parameter('SignedHeaders'), parameter('Signature')),
    amzDate: headerOf(request, 'x-amz-date')?.trim() ?? basicDate(headerOf(request, 'date')),
    expires: null,
    hasSessionToken: headerOf(request, 'x-amz-security-token') !== undefined,
  };
}

function fromQuery(query: URLSearchParams, algorithm: string): Sigv4 {
  const expires = query.get('X-Amz-Expires');
  return {
    form: 'query',
    algorithm,
    ...credentialOf(query.get('X-Amz-Credential') ?? ''),
    ...signedParts(query.get('X-Amz-SignedHeaders') ?? '', query.get('X-Amz-Signature') ?? ''),
    amzDate: query.get('X-Amz-Date'),
    expires: expires !== null && /^\d{1,9}$/.test(expires) ? Number(expires) : null,
    hasSessionToken: (query.get('X-Amz-Security-Token') ?? '') !== '',
  };
}

/** A key id may itself hold slashes (MinIO), so the scope is read from the end. */
function credentialOf(credential: string): Pick<Sigv4, 'keyId' | 'scope' | 'credentialParts' | 'credentialHidden'> {
  const parts = credential === '' ? [] : credential.split('/');
  const [date, region, service, terminator] = parts.slice(-4);
  const whole = parts.length >= 5 && date !== undefined && region !== undefined && service !== undefined && terminator !== undefined;
  return {
    keyId: whole ? parts.slice(0, -4).join('/') : (parts[0] ?? ''),
    scope: whole ? { date, region, service, terminator } : null,
    credentialParts: parts.length,
    credentialHidden: isHidden(credential),
  };
}

function signedParts(names: string, signature: string): Pick<Sigv4, 'signedHeaders' | 'signature'> {
  const whole = /^[0-9a-f]{64}$|^[0-9a-f]{128,160}$/.test(signature);
  const shape = signature === '' ? 'missing' : whole ? 'sound' : isHidden(signature) ? 'hidden' : 'odd';
  const listed = names.split(';', MOST_HEADERS).filter((name) => name !== '');
  return { signedHeaders: listed.map((name) => name.trim().toLowerCase()), signature: shape };
}

/** RFC 9110 date → `20261121T055000Z`; null for anything else. */
function basicDate(text: string | undefined): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time)
    ? null
    : new Date(time)
        .toISOString()
        .replace(/[-:]/g, '')
        .replace(/\.\d{3}/, '');
}

/** The canonical request that a verifier builds from this request ("Elements of a canonical request"). */
export function canonicalRequest(request: HttpRequest, signed: Sigv4): CanonicalRequest {
  const url = new URL(request.url);
  const names = [...signed.signedHeaders].sort();
  return {
    method: request.method,
    path: canonicalPath(url.pathname, signed.scope?.service ?? ''),
    query: canonicalQuery(url.search.slice(1)),
    headers: names.map((name) => [name, canonicalValue(request, name, url.host)] as const),
    signedHeaders: names.join(';'),
    payloadHash: payloadHash(request, signed),
  };
}

/** Its text, as hashed. */
export function canonicalText(parts: CanonicalRequest): string {
  const headers = parts.headers.map(([name, value]) => `${name}:${value}\n`).join('');
  return [parts.method, parts.path, parts.query, headers, parts.signedHeaders, parts.payloadHash].join('\n');
}

/** Algorithm, date, scope and the hash of the canonical request; null where date or scope are missing. */
export function stringToSign(request: HttpRequest, signed: Sigv4): string | null {
  if (signed.scope === null || signed.amzDate === null) return null;
  const { date, region, service, terminator } = signed.scope;
  const hash = sha256(canonicalText(canonicalRequest(request, signed)));
  return [signed.algorithm, signed.amzDate, `${date}/${region}/${service}/${terminator}`, hash].join('\n');
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** UriEncode of AWS: all but A–Z a–z 0–9 - . _ ~. Half a surrogate pair has no UTF-8 and would throw. */
export const awsEncode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** S3 takes the path as it is, encoded once; all others remove double slashes and encode each segment once more. */
function canonicalPath(pathname: string, service: string): string {
  if (/^s3/.test(service)) return segments(pathname, (segment) => awsEncode(decoded(segment)));
  return segments(pathname.replace(/\/{2,}/g, '/'), awsEncode);
}

const segments = (path: string, change: (segment: string) => string): string => path.split('/').map(change).join('/') || '/';

function canonicalQuery(search: string): string {
  const pairs = search
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [awsEncode(decoded(name.replaceAll('+', ' '))), awsEncode(decoded(value.replaceAll('+', ' ')))] as const;
    })
    .filter(([name]) => name !== 'X-Amz-Signature');
  // By code point of the encoded name, then of the value.
  const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  const sorted = pairs.sort((one, other) => before(one[0], other[0]) || before(one[1], other[1]));
  return sorted.map(([name, value]) => `${name}=${value}`).join('&');
}

function canonicalValue(request: HttpRequest, name: string, host: string): string {
  const values = headersOf(request, name);
  if (name === 'host' && values.length === 0) return host;
  return values.map((value) => value.trim().replace(/ +/g, ' ')).join(',');
}

function payloadHash(request: HttpRequest, signed: Sigv4): string {
  const stated = headerOf(request, 'x-amz-content-sha256')?.trim();
  if (stated !== undefined) return stated;
  // A presigned URL cannot know the body (S3, "Authenticating requests: using query parameters").
  if (signed.form === 'query' && /^s3/.test(signed.scope?.service ?? '')) return 'UNSIGNED-PAYLOAD';
  return sha256(request.body ?? '');
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
