import { type HttpRequest, headerOf } from '../case.ts';
import { readOauth1 } from './oauth1.ts';

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

/** X-Hub-Signature-256, X-Shopify-Hmac-Sha256, Stripe-Signature, …: fields that webhooks carry. */
const SIGNATURE_FIELD =
  /^(?:x-(?:[a-z0-9]+-){0,4}(?:signature|hmac|sign)(?:-(?:sha-?)?(?:1|256|512)|-ed25519)?|(?:stripe-|svix-|webhook-|paddle-)?signature)$/i;

/** Null where nothing in the request is a signature over it. */
export function signedRequestOf(request: HttpRequest | undefined): SignedRequest | null {
  if (request === undefined) return null;
  const [scheme = '', ...rest] = (headerOf(request, 'authorization') ?? '').trim().split(/\s+/);
  const how = SCHEMES[scheme.toLowerCase()];
  if (how !== undefined) return { how, parameters: listed(rest.join(' ')) };
  const query = URL.canParse(request.url) ? new URL(request.url).searchParams : new URLSearchParams();
  if (PRESIGNED.some((name) => query.has(name))) return { how: 'presigned URL', parameters: new Map(query) };
  if (headerOf(request, 'signature-input') !== undefined) return { how: 'HTTP message signature', parameters: new Map() };
  if (readOauth1(request) !== null) return { how: 'OAuth 1', parameters: new Map() };
  const signed = request.headers.some(([name]) => SIGNATURE_FIELD.test(name));
  return signed ? { how: 'HMAC', parameters: new Map() } : null;
}

/** name=value and name="value" parameters (RFC 9110 §11.2). */
function listed(text: string): ReadonlyMap<string, string> {
  const pairs = text.slice(0, 8192).matchAll(/([A-Za-z0-9_-]{1,40})\s?=\s?(?:"((?:[^"\\]|\\.){0,2000})"|([^\s,"]{0,2000}))/g);
  return new Map([...pairs].map((match) => [(match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? ''] as const));
}
