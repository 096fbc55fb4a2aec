import { jsonObjectsIn } from './json-objects-in-text.ts';

type Members = Readonly<Record<string, unknown>>;

/** A token's decoded content, as jwt.io, a debugger or a log shows it. Nothing here is verified. */
export interface DecodedToken {
  /** Empty where only the claims were given. */
  readonly header: Members;
  readonly claims: Members;
}

export interface FoundClaims {
  readonly token: DecodedToken;
  /** The parts of the text that were read: [start, end). */
  readonly ranges: readonly (readonly [number, number])[];
}

const READ = 200_000;
/** RFC 7519 §4.1 and what issuers add; the first group alone makes claims of an object, together with one more of either. */
const REGISTERED = ['iss', 'aud', 'exp', 'iat', 'nbf'] as const;
const USUAL =
  /^(?:sub|jti|scope|scp|azp|client_id|appid|cid|token_use|token_type|typ|email|preferred_username|upn|ver|tid|oid|roles|realm_access|cnf|sid|nonce|at_hash|auth_time|acr|amr|uid|user_id|username|permissions|groups|name)$/;
const NESTED = ['payload', 'claims', 'body', 'decoded', 'token', 'header', 'protected'];

/** Claims (and the header before them) in a text; null where there are none. The first claims win. */
export function decodedClaims(text: string): FoundClaims | null {
  const read = text.slice(0, READ);
  if (!/\b(?:iss|aud|exp|iat|nbf)["']?\s{0,8}[:=]/.test(read)) return null;
  let header: { readonly value: Members; readonly range: readonly [number, number] } | null = null;
  for (const { start, end, value } of jsonObjectsIn(read)) {
    const range = [start, end] as const;
    if (isClaims(value))
      return { token: { header: header?.value ?? {}, claims: value }, ranges: header === null ? [range] : [header.range, range] };
    const inner = nested(value);
    if (inner !== null) return { token: inner, ranges: [range] };
    if (isHeader(value)) header = { value, range };
  }
  return claimLines(read);
}

const CLAIM_LINE =
  /^[ \t]*["']?(iss|aud|exp|iat|nbf|sub|azp|scope|scp|jti|client_id|token_use)["']?[ \t]{0,8}[:=][ \t]{0,8}["']?([^\s"',][^"'\n]{0,300}?)["']?,?[ \t\r]*$/gm;

/** "iss: https://…" line by line, as in notes and in the tables of token viewers; times also as dates. */
function claimLines(text: string): FoundClaims | null {
  const claims: Record<string, unknown> = {};
  const ranges: (readonly [number, number])[] = [];
  for (const match of text.matchAll(CLAIM_LINE)) {
    const [whole, name = '', value = ''] = match;
    if (name in claims) continue;
    claims[name] = /^(?:exp|iat|nbf)$/.test(name) ? timeOf(value) : value;
    ranges.push([match.index, match.index + whole.length]);
  }
  const fitting = REGISTERED.filter((name) => fits(name, claims[name])).length;
  return fitting >= 2 && fitting === REGISTERED.filter((name) => name in claims).length ? { token: { header: {}, claims }, ranges } : null;
}

function timeOf(value: string): number | null {
  const number = /^(\d{9,13})(?:\s|$)/.exec(value)?.[1];
  if (number !== undefined) return Number(number);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : date / 1000;
}

/** {"header": {…}, "payload": {…}}, as jsonwebtoken's decode prints it. */
function nested(value: Members): DecodedToken | null {
  const parts = NESTED.map((name) => value[name]).filter(
    (part): part is Members => typeof part === 'object' && part !== null && !Array.isArray(part),
  );
  const claims = parts.find(isClaims);
  return claims === undefined ? null : { header: parts.find(isHeader) ?? {}, claims };
}

const isHeader = (value: Members): boolean =>
  typeof value['alg'] === 'string' && !('iss' in value) && !('kty' in value) && !('exp' in value) && Object.keys(value).length <= 12;

function isClaims(value: Members): boolean {
  if ('error' in value || 'access_token' in value || 'jwks_uri' in value || 'kty' in value || 'statusCode' in value) return false;
  const registered = REGISTERED.filter((name) => fits(name, value[name])).length;
  const usual = Object.keys(value).filter((name) => USUAL.test(name)).length;
  return registered >= 2 || (registered === 1 && usual >= 1);
}

function fits(name: (typeof REGISTERED)[number], value: unknown): boolean {
  if (name === 'iss') return typeof value === 'string';
  if (name === 'aud') return typeof value === 'string' || Array.isArray(value);
  return typeof value === 'number';
}
