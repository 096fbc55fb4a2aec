import { type HttpRequest, headerOf } from '../case.ts';
import type { Expected } from './expectation-rows.ts';
import type { DescribedOperation, Requirement } from './openapi.ts';
import { type SentCredential, sentCredentials } from './sent-credentials.ts';

/** What an API description asks for, held against one request. */
export type Unmet =
  /** No credential at all. */
  | { readonly kind: 'nothing sent'; readonly wanted: string }
  /** Some of what belongs together is there, the rest is not. */
  | { readonly kind: 'part missing'; readonly wanted: string; readonly missing: string }
  /** The credential stands where the description reads none. */
  | { readonly kind: 'elsewhere'; readonly wanted: string; readonly sent: string }
  /** Another kind of credential, or another scheme word. */
  | { readonly kind: 'other scheme'; readonly wanted: string; readonly sent: string };

/** How the request falls short of the described security; null where it does not, or where nothing is described. */
export function unmetBy({ security, optional }: DescribedOperation, request: HttpRequest): Unmet | null {
  if (security.length === 0 || optional || security.some((one) => one.every((part) => isMet(part, request)))) return null;
  const sent = sentCredentials(request).filter(({ value, place }) => value !== '' && place !== 'body');
  const wanted = securityWords(security);
  const begun = security.find((one) => one.some((part) => part.kind !== 'certificate' && isMet(part, request)));
  if (begun !== undefined)
    return {
      kind: 'part missing',
      wanted,
      missing: begun
        .filter((part) => !isMet(part, request))
        .map(partWords)
        .join(' and '),
    };
  return sent.length === 0 ? { kind: 'nothing sent', wanted } : otherwiseSent(security.flat(), sent, wanted);
}

function otherwiseSent(parts: readonly Requirement[], sent: readonly SentCredential[], wanted: string): Unmet | null {
  const inField = sent.find(({ name }) => /^authorization$/i.test(name));
  const schemes = parts.filter((part) => part.kind === 'http' || part.kind === 'token');
  const words = sentWords(sent);
  if (schemes.length === 0 && parts.some(({ kind }) => kind === 'key'))
    return { kind: isPassword(inField) ? 'other scheme' : 'elsewhere', wanted, sent: words };
  if (inField !== undefined) return inField.scheme === null ? null : { kind: 'other scheme', wanted, sent: words };
  // A browser's session beside an API that wants a token says nothing of the token's place.
  if (!sent.some(isKeyLike)) return null;
  const password = schemes.every((part) => part.kind === 'http' && /^(?:basic|digest)$/i.test(part.scheme));
  return { kind: password ? 'other scheme' : 'elsewhere', wanted, sent: words };
}

const isPassword = (sent: SentCredential | undefined): boolean => /^(?:basic|digest)$/i.test(sent?.scheme ?? '');
const isKeyLike = ({ place, name, value }: SentCredential): boolean =>
  place !== 'cookie' || value.startsWith('eyJ') || (/token|jwt|api_?key/i.test(name) && !/csrf|xsrf/i.test(name));

/** A client certificate does not show in the request. A key called Authorization is how Swagger 2.0 writes Bearer, which it lacks. */
export function isMet(part: Requirement, request: HttpRequest): boolean {
  const scheme = /^\s*([^\s]+)\s+\S/.exec(headerOf(request, 'authorization') ?? '')?.[1]?.toLowerCase();
  if (part.kind === 'certificate') return true;
  if (part.kind === 'http') return scheme === part.scheme.toLowerCase();
  if (part.kind === 'token') return scheme === 'bearer' || scheme === 'dpop' || inQuery(request.url, 'access_token');
  if (part.place === 'header') return (headerOf(request, part.name) ?? '').trim() !== '';
  return part.place === 'query' ? inQuery(request.url, part.name) : inCookies(request, part.name);
}

const inQuery = (url: string, name: string): boolean => URL.canParse(url) && (new URL(url).searchParams.get(name) ?? '') !== '';
const inCookies = (request: HttpRequest, name: string): boolean =>
  (headerOf(request, 'cookie') ?? '').split(';').some((pair) => pair.trim().startsWith(`${name}=`));

/** 'the field X-API-Key or Authorization: Bearer' */
export const securityWords = (security: DescribedOperation['security']): string =>
  [...new Set(security.map((one) => one.map(partWords).join(' and ')))].join(' or ');

const PLACES = { header: 'the field', query: 'the query parameter', cookie: 'the cookie' } as const;

function partWords(part: Requirement): string {
  if (part.kind === 'certificate') return 'a client certificate';
  if (part.kind === 'key') return `${PLACES[part.place]} ${part.name}`;
  return `Authorization: ${part.kind === 'http' ? part.scheme : 'Bearer'}`;
}

/** The field of a command that brings what is described, with a placeholder; null where it is a password, or no single field. */
export function describedField({ security }: DescribedOperation): string | null {
  const part = security.find((one) => one.length === 1)?.[0];
  if (part?.kind === 'token') return 'Authorization: Bearer $TOKEN';
  if (part?.kind === 'http') return /^(?:basic|digest)$/i.test(part.scheme) ? null : `Authorization: ${part.scheme} $TOKEN`;
  if (part?.kind !== 'key' || part.place === 'query') return null;
  return part.place === 'header' ? `${part.name}: $TOKEN` : `Cookie: ${part.name}=$TOKEN`;
}

function sentWords(sent: readonly SentCredential[]): string {
  const words = sent.map(({ place, name, scheme }) => {
    if (/^authorization$/i.test(name)) return scheme === null ? 'Authorization without a scheme' : `Authorization: ${scheme}`;
    return place === 'body' ? `${name} in the body` : `${PLACES[place]} ${name}`;
  });
  return words.length === 0 ? 'no credential' : [...new Set(words)].slice(0, 3).join(' and ');
}

/** Description against request, in rows of two columns. `scopes`: what the token grants, null where it does not show. */
export function descriptionRows(
  described: DescribedOperation,
  request: HttpRequest,
  { scopes, credentialsLeftOut }: { readonly scopes: readonly string[] | null; readonly credentialsLeftOut: boolean },
): readonly Expected[] {
  const from = 'API description';
  const { security, optional } = described;
  const wanted = security.flatMap((one) => one.flatMap((part) => (part.kind === 'token' && part.scopes.length > 0 ? [part.scopes] : [])));
  const sent = sentWords(sentCredentials(request));
  const matches = credentialsLeftOut ? null : security.some((one) => one.every((part) => isMet(part, request)));
  const bearer = isMet({ kind: 'token', scopes: [], issuer: null }, request);
  return [
    ...addressRow(described, request),
    ...(security.length === 0 || optional ? [] : [{ what: 'credential', expected: securityWords(security), from, sent, matches } as const]),
    ...(wanted.length === 0 || !bearer ? [] : [scopeRow(wanted, scopes)]),
  ];
}

const scopeRow = (wanted: readonly (readonly string[])[], scopes: readonly string[] | null): Expected => ({
  what: 'scope',
  expected: wanted.map((one) => one.join(' ')).join(' or '),
  from: 'API description',
  sent: scopes === null ? 'an opaque token, which does not show it' : scopes.length === 0 ? 'no "scope"' : scopes.join(' '),
  matches: scopes === null ? null : wanted.some((one) => one.every((scope) => scopes.includes(scope))),
});

function addressRow({ address }: DescribedOperation, request: HttpRequest): readonly Expected[] {
  const sent = `${request.method.toUpperCase()} ${new URL(request.url).pathname}`;
  const row = (expected: string, matches: boolean): readonly Expected[] => [
    { what: 'address', expected, from: 'API description', sent, matches },
  ];
  if (address.kind === 'matched') return row(address.operation, true);
  if (address.kind === 'no such method') return row(`${address.methods.join(', ')} ${address.template}`, false);
  return row(address.kind === 'outside' ? `a path below ${address.bases.join(' or ')}` : 'a described path', false);
}
