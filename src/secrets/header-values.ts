import type { Span } from './span.ts';
import type { ValueAt, valueReader } from './value-at.ts';
import { isPlaceholder, looksSecret } from './values.ts';

type Read = ReturnType<typeof valueReader>;

const SCHEMES =
  'Basic|Bearer|Token|DPoP|Digest|Negotiate|NTLM|Api-?Key|JWT|Key|Bot|OAuth|GenieKey|SSWS|PRIVATE-TOKEN|Splunk|Klaviyo-API-Key|Discogs|GoogleLogin|SAML|Hawk|Signature|HMAC[\\w-]{0,20}|AWS4-HMAC-SHA256|SharedKey(?:Lite)?|MAC|SCRAM-[\\w-]{1,20}|VAPID|WSSE|zoho-oauthtoken|Access-?Token';
/** A scheme between label and value, in one string or in two: `Bearer x`, `"Bearer", "x"`, `'Bearer ' + 'x'`, `Bearer _x_`. */
const SCHEME = new RegExp(
  `(["'\`]?)(?:${SCHEMES})(?:["']\\s{0,2}[,+.]\\s{0,4}["']|\\s{1,8}["']\\s{0,4}[+.]\\s{0,4}["']|\\s{1,8}(?:[_*](?![_*])|["'\`])?)`,
  'iy',
);
const ANY_SCHEME = /(["'`]?)[A-Za-z][A-Za-z0-9-]{2,30}[ \t]{1,4}(?=[^\s"'=,;]{6,}={0,2}(?:["'\s,;<]|$))/y;
/** `realm="x"`, `error=…`: parameters of a scheme are labels of their own (RFC 9110 §11.4). */
const PARAMETER = /[\w-]{1,40}=["']?[^\s"'=]/y;

/** The value of an Authorization-like field without its scheme; null where only parameters follow. */
export function authorizationValue(text: string, start: number, read: Read, isAuthorization: boolean): ValueAt | null {
  const scheme = matchEnd(SCHEME, text, start) ?? (isAuthorization ? matchEnd(ANY_SCHEME, text, start) : null);
  if (scheme === null) return read(start);
  if (matchEnd(PARAMETER, text, scheme) !== null) return null;
  return read(scheme);
}

const BARE_SCHEME =
  /\b(?:Bearer|Basic|DPoP|Negotiate|NTLM|SSWS|GenieKey)(?:["']\s{0,2}[,+]\s{0,4}["']|\s{1,8}["']\s{0,4}[+.]\s{0,4}["']|\s{1,8}(?:[_*](?![_*])|["'`])?|:[ \t]{0,3})(?=\S)/gi;

/** `Bearer x` with no field before it. A word of prose after the scheme is no credential. */
export function* bareSchemes(text: string, read: Read): Generator<ValueAt> {
  for (const match of text.matchAll(BARE_SCHEME)) {
    const start = match.index + match[0].length;
    if (matchEnd(PARAMETER, text, start) !== null) continue;
    const at = read(start);
    const value = text.slice(at.start, Math.min(at.end, at.start + 400)).replace(/[.,:;!?)\]]+$/, '');
    if (looksSecret(value)) yield at;
  }
}

// A comma ends a value where another pair follows: several cookies in one field.
const PAIR = /(?:^|[;,][ \t]{0,4})([^\s=;,"'<>]{1,200})=("?)((?:[^;,"'\r\n<>‹]|,(?![ \t]{0,4}[\w.-]{1,60}=)){0,8192})/dg;
const ATTRIBUTE = /^(?:path|domain|expires|max-age|samesite|priority|version|comment|secure|httponly|partitioned)$/i;
/** Names of cookies that hold a sitting, and values that anyone may know: a language, a theme, a consent. */
const SITTING = /sess|sid|auth|token|jwt|login|remember|csrf|xsrf|sso|saml|oidc|ticket|passw|secret/i;
const HARMLESS = /^(?:[a-z]{1,10}(?:[-_][A-Za-z]{2,6})?|\d{1,3}|true|false)$/;

// Servers refuse header sections above 8 to 16 KiB.
const LONGEST_FIELD = 16_384;

/** Each value of a Cookie or Set-Cookie field (RFC 6265 §4); attributes, and values too plain to be secret, stay. */
export function* cookieValues(text: string, quoted: ValueAt, start: number): Generator<Span> {
  const from = quoted.quote === '' ? start : quoted.start;
  const line = text.slice(from, Math.min(quoted.quote === '' ? lineEnd(text, from) : quoted.end, from + LONGEST_FIELD));
  for (const match of line.matchAll(PAIR)) {
    const [at, name] = [match.indices?.[3], match[1] ?? ''];
    if (at === undefined || ATTRIBUTE.test(name)) continue;
    const value = (match[3] ?? '').trimEnd();
    if (value === '' || isPlaceholder(value) || (HARMLESS.test(value) && !SITTING.test(name))) continue;
    yield { start: from + at[0], end: from + at[0] + value.length, kind: 'cookie' };
  }
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from, from + LONGEST_FIELD).indexOf('\n');
  return at < 0 ? text.length : from + at;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
