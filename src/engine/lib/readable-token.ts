import { jsonObject } from './json-object.ts';

/** A token that is no JWT and yet tells about itself. Nothing of it is verified. */
export interface ReadableToken {
  readonly kind: 'SAML assertion' | 'PASETO' | 'macaroon';
  /** Epoch seconds; null where it names no end. */
  readonly expiresAt: number | null;
}

const LONGEST = 32_000;

/** SAML in Base64 (also deflated it begins otherwise and is left alone), PASETO "public" and macaroons; null for anything else. Linear. */
export function readReadableToken(value: string): ReadableToken | null {
  if (value.length < 40 || value.length > LONGEST) return null;
  if (/^v[1-4]\.(?:public|local)\./.test(value)) return { kind: 'PASETO', expiresAt: endOfPaseto(value) };
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return null;
  const text = Buffer.from(value, 'base64').toString('latin1');
  if (/^\s{0,20}<(?:\?xml|(?:\w{1,20}:)?(?:Assertion|Response)\b)/.test(text) && text.includes('urn:oasis:names:tc:SAML:'))
    return {
      kind: 'SAML assertion',
      expiresAt: seconds(/<(?:\w{1,20}:)?Conditions\b[^<>]{0,300}NotOnOrAfter="([^"]{10,40})"/.exec(text)?.[1]),
    };
  // Version 1: packets of four hexadecimal digits of length, then "location" or "identifier" (Birgisson et al. 2014, libmacaroons).
  if (!/^[0-9a-f]{4}(?:location|identifier) /.test(text)) return null;
  return {
    kind: 'macaroon',
    expiresAt: seconds(/cid (?:time|expires|before)[ -]?(?:before)? ?[<=]? ?(\d{4}-\d\d-\d\dT[\d:.]{5,15}Z)/.exec(text)?.[1]),
  };
}

/** PASETO's registered claim "exp" is a text by ISO 8601; "public" carries it in clear before a signature. */
function endOfPaseto(value: string): number | null {
  const [, purpose, body = ''] = value.split('.', 3);
  if (purpose !== 'public') return null;
  const text = Buffer.from(body, 'base64url').toString('latin1');
  const end = jsonObject(text.slice(0, text.lastIndexOf('}') + 1))?.['exp'];
  return seconds(typeof end === 'string' ? end : undefined);
}

function seconds(time: string | undefined): number | null {
  const read = Date.parse(time ?? '');
  return Number.isNaN(read) ? null : read / 1000;
}
