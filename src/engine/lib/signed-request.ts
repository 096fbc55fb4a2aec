import { type HttpRequest, headerOf } from '../case.ts';

/** How a request is signed as a whole: the scheme's name in words and the parameters it shows. No secret part is kept. */
export interface SignedRequest {
  readonly how: 'Digest' | 'AWS Signature 4' | 'OAuth 1' | 'HTTP message signature' | 'HMAC' | 'presigned URL';
  readonly parameters: ReadonlyMap<string, string>;
}

const SCHEMES: Readonly<Record<string, SignedRequest['how']>> = {
  digest: 'Digest',
  'aws4-hmac-sha256': 'AWS Signature 4',
  'aws4-ecdsa-p256-sha256': 'AWS Signature 4',
  oauth: 'OAuth 1',
  signature: 'HTTP message signature',
  hawk: 'HMAC',
  hmac: 'HMAC',
  'hmac-sha256': 'HMAC',
  sharedkey: 'HMAC',
  sharedkeylite: 'HMAC',
};
/** Names of presigned URLs' signature parameters: S3, Google Cloud Storage, Azure SAS, CloudFront. */
const PRESIGNED = ['X-Amz-Signature', 'X-Goog-Signature', 'sig', 'Signature'];

/** Null where nothing in the request is a signature over it. */
export function signedRequestOf(request: HttpRequest | undefined): SignedRequest | null {
  if (request === undefined) return null;
  const [scheme = '', ...rest] = (headerOf(request, 'authorization') ?? '').trim().split(/\s+/);
  const how = SCHEMES[scheme.toLowerCase()];
  if (how !== undefined) return { how, parameters: listed(rest.join(' ')) };
  const query = URL.canParse(request.url) ? new URL(request.url).searchParams : new URLSearchParams();
  if (PRESIGNED.some((name) => query.has(name))) return { how: 'presigned URL', parameters: new Map(query) };
  if (headerOf(request, 'signature-input') !== undefined) return { how: 'HTTP message signature', parameters: new Map() };
  const signed = request.headers.some(([name]) => /^(?:x-(?:[a-z0-9]+-)*(?:signature|hmac|sign)(?:-sha?256)?|signature)$/i.test(name));
  return signed ? { how: 'HMAC', parameters: new Map() } : null;
}

/** name=value and name="value" parameters (RFC 9110 §11.2). */
function listed(text: string): ReadonlyMap<string, string> {
  const pairs = text.slice(0, 8192).matchAll(/([A-Za-z0-9_-]{1,40})\s?=\s?(?:"((?:[^"\\]|\\.){0,2000})"|([^\s,"]{0,2000}))/g);
  return new Map([...pairs].map((match) => [(match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? ''] as const));
}

/** `20261121T055000Z` → epoch seconds; null for anything else. */
export function basicTime(text: string | undefined): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
  return match === null ? null : Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z`) / 1000;
}
