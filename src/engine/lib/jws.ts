import { decodeBase64, utf8 } from './base64.ts';
import { findHidden } from './hidden-characters.ts';
import { memberFault } from './json-members.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Jwt {
  readonly kind: 'jwt';
  readonly header: JsonObject;
  readonly claims: JsonObject;
  /** Base64url text of the signature; '' where there is none. */
  readonly signature: string;
  /** What the signature covers: the first two parts with their dot. */
  readonly signingInput: string;
}

export type JwtReading =
  | Jwt
  | { readonly kind: 'jwe'; readonly header: JsonObject }
  /** `why` is a clause without any part of the token: 'the payload is not valid Base64url: …'. */
  | { readonly kind: 'malformed'; readonly why: string }
  | { readonly kind: 'opaque' };

const LONGEST = 64 * 1024;
const DEEPEST = 64;
const PART_NAMES = ['header', 'payload', 'signature'] as const;

const malformed = (why: string): { readonly kind: 'malformed'; readonly why: string } => ({ kind: 'malformed', why });

/**
 * Reads a compact JWS or JWE by the strict syntax of RFC 7515 §7.1, RFC 7516 §7.1 and RFC 7519 §7.2, where most libraries are lenient.
 * Nothing is verified or decrypted. What does not even look like a JWT is 'opaque'. Linear; at most 64 KB.
 */
export function readJwt(token: string): JwtReading {
  if (token === '') return malformed('it is empty');
  if (!looksLikeJwt(token)) return { kind: 'opaque' };
  if (token.length > LONGEST) return malformed(`it is longer than ${LONGEST / 1024} KB, which no server accepts in a header`);
  if (token.startsWith('{')) return malformed('it is a JWS in JSON form; HTTP carries the compact form of three parts with dots');
  const damage = damageOf(token);
  if (damage !== null) return malformed(damage);
  const parts = token.split('.');
  if (parts.length < 3) return malformed(`it is cut after ${parts.length} of 3 parts`);
  if (parts.length !== 3 && parts.length !== 5) return malformed(`it has ${parts.length} parts; a signed token has 3, an encrypted one 5`);
  const header = objectOf(parts[0] ?? '', 'header');
  if ('why' in header) return malformed(header.why);
  const fault = headerFault(header.object, parts.length);
  if (fault !== null) return malformed(fault);
  return parts.length === 5 ? readJwe(header.object, parts) : readSigned(header.object, parts);
}

function readSigned(header: JsonObject, parts: readonly string[]): JwtReading {
  const [first = '', second = '', signature = ''] = parts;
  const payload = objectOf(second, 'payload');
  if ('why' in payload) return malformed(payload.why);
  const decoded = decodeBase64(signature, 'base64url');
  if (!decoded.ok) return malformed(`the signature is not readable: ${decoded.why}`);
  const fault = claimFault(payload.object);
  return fault === null ? { kind: 'jwt', header, claims: payload.object, signature, signingInput: `${first}.${second}` } : malformed(fault);
}

/** Key part empty for direct encryption; vector, text and tag never are (RFC 7516 §5.2). */
function readJwe(header: JsonObject, parts: readonly string[]): JwtReading {
  const names = ['encrypted key', 'initialization vector', 'ciphertext', 'authentication tag'];
  for (const [index, name] of names.entries()) {
    const part = parts[index + 1] ?? '';
    if (part === '' && index > 0) return malformed(`the ${name} of the encrypted token is empty`);
    const decoded = decodeBase64(part, 'base64url');
    if (!decoded.ok) return malformed(`the ${name} is not readable: ${decoded.why}`);
  }
  return { kind: 'jwe', header };
}

// {" as Base64 begins with "eyJ", {\n and {<space> with "ew" or "ey"; the marks before it are what people paste along.
const OPENING = /^(?:[^A-Za-z0-9]{1,40}|[^A-Za-z0-9]{0,8}Bearer(?:%20|[^A-Za-z0-9]){0,8})?(?:eyJ|ew0K|ewog|ewoJ|eyAi|ewki|eyAg)/i;
const KNOWN_HEADER = /^(?:eyJhbGci|eyJ0eXAi|eyJraWQi|eyJlbmMi|eyJ4NXQi|eyJjdHki)/;

/** A form of JWT at least meant: by its first characters, or by three and more Base64url parts whose first is JSON. */
function looksLikeJwt(token: string): boolean {
  if (/^\.{1,64}$/.test(token.slice(0, 64))) return true;
  if (/^\{\s{0,20}"(?:payload|protected|signatures|ciphertext)"/.test(token)) return true;
  if (/^\.[A-Za-z0-9_-]{2,}\./.test(token) && token.length <= LONGEST) return true;
  if (token.length > LONGEST) return OPENING.test(token);
  const first = token.split('.', 1)[0] ?? '';
  const dots = token.length > first.length;
  if (OPENING.test(token)) return dots || KNOWN_HEADER.test(token) || !isWholeObject(first);
  if (!dots) return false;
  const json = decodedLeniently(first).trimStart();
  if (/^(?:[{["]|null\b|true\b|false\b)/.test(json)) return token.split('.', 6).length >= 3;
  return first.length >= 20 && /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*){3,4}$/.test(token);
}

const decodedLeniently = (part: string): string => Buffer.from(part.slice(0, 400), 'base64url').toString('utf8');

/** An older Grafana key or a session cookie is a whole JSON object in Base64: no token cut in half. */
function isWholeObject(part: string): boolean {
  const text = Buffer.from(part, 'base64').toString('utf8').trim();
  return text.startsWith('{') && text.endsWith('}');
}

/** Faults of the whole, told before those of a part: they explain them. */
function damageOf(token: string): string | null {
  if (/…|\.\.\./.test(token)) return 'the token was shortened: it holds an ellipsis';
  if (/\*{3}|REDACTED|\[hidden\]|<snip>/i.test(token)) return 'the token was masked by a log or a tool';
  if (/\s/.test(token.trim())) return `it holds white space inside${copies(token)}`;
  const hidden = findHidden(token)[0];
  if (hidden !== undefined) return `it holds a hidden character: ${hidden.name} at position ${hidden.index + 1}`;
  if (/^(?:["'`<“‘]|Bearer)/i.test(token)) return 'a scheme or quotation marks stick to the token';
  if (/%[0-9A-Fa-f]{2}/.test(token)) return `it is percent-encoded: it holds a '%' at position ${token.indexOf('%') + 1}`;
  return null;
}

function copies(token: string): string {
  const count = token.split(/\s+/, 10).filter((word) => word.startsWith('eyJ')).length;
  return count > 1 ? ': several tokens stand in a row' : '';
}

function objectOf(part: string, name: (typeof PART_NAMES)[number]): { readonly object: JsonObject } | { readonly why: string } {
  if (part === '') return { why: `the ${name} is empty` };
  const decoded = decodeBase64(part, 'base64url');
  if (!decoded.ok) return { why: `the ${name} is damaged: ${decoded.why}` };
  const text = utf8(decoded.bytes);
  if (text === null) return { why: `the ${name} is not valid UTF-8` };
  const object = parsed(text);
  if (object === undefined) return { why: `the ${name} is not JSON${text.trimStart().startsWith('{') ? ': it is cut or damaged' : ''}` };
  if (object === null) return { why: `the ${name} is not a JSON object` };
  const fault = memberFault(text, DEEPEST);
  return fault === null ? { object } : { why: `the ${name} ${fault}` };
}

/** Undefined: no JSON; null: JSON, but no object. */
function parsed(text: string): JsonObject | null | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return undefined;
  }
}

function headerFault(header: JsonObject, parts: number): string | null {
  const { alg, enc, kid, typ, crit, b64 } = header;
  if (alg === undefined) return 'the header names no algorithm ("alg", RFC 7515 §4.1.1)';
  if (typeof alg !== 'string' || alg === '') return 'the header’s "alg" is not a text';
  if (kid !== undefined && typeof kid !== 'string') return 'the header’s "kid" is not a text (RFC 7515 §4.1.4)';
  if (typ !== undefined && typeof typ !== 'string') return 'the header’s "typ" is not a text';
  if (parts === 5 && typeof enc !== 'string') return 'it has 5 parts like an encrypted token, but its header is that of a signed one';
  if (parts === 3 && enc !== undefined) return 'its header is that of an encrypted token, which has 5 parts';
  // RFC 7797 §7: the payload of a JWT is always encoded.
  if (b64 === false) return 'the header says "b64": false, which a JWT must not';
  return crit === undefined || parts === 5 ? null : criticalFault(crit);
}

/** RFC 7515 §4.1.11: whoever does not implement every extension named there must refuse the token. */
function criticalFault(crit: unknown): string {
  if (!Array.isArray(crit) || crit.length === 0) return 'the header’s "crit" is not a list of names';
  if (!crit.every((name) => typeof name === 'string')) return 'the header’s "crit" holds something that is not a name';
  return 'the header’s "crit" demands extensions that validators do not implement';
}

/** RFC 7519 §4.1: times are numbers, "aud" is a text or a list of texts. Validators refuse anything else. */
function claimFault(claims: JsonObject): string | null {
  for (const name of ['exp', 'nbf', 'iat'] as const) {
    const value = claims[name];
    if (value !== undefined && (typeof value !== 'number' || !Number.isFinite(value)))
      return `the claim "${name}" is ${kindOf(value)}, where a number of seconds belongs (RFC 7519 §2)`;
  }
  const { aud, iss } = claims;
  const textual = (value: unknown): boolean => value === undefined || typeof value === 'string';
  if (!textual(aud) && !(Array.isArray(aud) && aud.every(textual)))
    return 'the claim "aud" is neither a text nor a list of texts (RFC 7519 §4.1.3)';
  return textual(iss) ? null : 'the claim "iss" is not a text (RFC 7519 §4.1.1)';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'not finite' : `of type ${typeof value}`;
}

// 1e11 s is the year 5138: a number beyond it was meant in milliseconds or finer.
const LATEST = 1e11;

/** Times that are numbers and yet no sensible NumericDate (RFC 7519 §2): in milliseconds, or before 1970. One clause each. */
export function timeProblems(claims: JsonObject): readonly { readonly claim: string; readonly why: string }[] {
  return ['exp', 'nbf', 'iat', 'auth_time'].flatMap((claim) => {
    const value = claims[claim];
    if (typeof value !== 'number') return [];
    if (value > LATEST)
      return [{ claim, why: `"${claim}" is given in ${value > 1e14 ? 'microseconds or finer' : 'milliseconds'}, where seconds belong` }];
    return value < 0 ? [{ claim, why: `"${claim}" lies before 1970` }] : [];
  });
}
