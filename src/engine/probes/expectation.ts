import type { Case } from '../case.ts';
import { challengeIssuer } from '../lib/challenge-issuer.ts';
import { descriptionRows } from '../lib/described-security.ts';
import type { Expected } from '../lib/expectation-rows.ts';
import { expectedValues } from '../lib/expected-value.ts';
import { isAudienceFor, isSameIssuer } from '../lib/same-party.ts';
import type { SentCredential } from '../lib/sent-credentials.ts';
import { spokenWords } from '../lib/spoken-words.ts';
import { absent, defineProbe, type Facts, found } from '../probe.ts';
import answerText from './answer-text.ts';
import apiDescription from './api-description.ts';
import challenge from './challenge.ts';
import credentials from './credentials.ts';
import issuerMetadata from './issuer-metadata.ts';
import refusal from './refusal.ts';
import resourceMetadata from './resource-metadata.ts';
import token from './token.ts';
import tokenClaims from './token-claims.ts';

const WANTS = { challenge, resourceMetadata, issuerMetadata, answerText, tokenClaims, credentials, token, apiDescription };
type Seen = Facts<{ readonly refusal: typeof refusal }, typeof WANTS>;
type Row = Expected | null;

/** Expectation against fact: everything that the API says it wants, beside what was sent. */
export default defineProbe({
  id: 'expectation',
  reach: 'none',
  needs: { refusal },
  wants: WANTS,
  run(material, facts) {
    const { status } = facts.refusal.response;
    const described = describedRows(facts, material);
    if ([404, 405].includes(status) && described.length > 0) return found<readonly Expected[]>(described);
    if (![400, 401, 403].includes(status)) return absent(`an answer of ${status} asks for no credential`);
    const words = spokenWords(facts.answerText, facts.challenge);
    const rows = [
      schemeRow(facts, material),
      placeRow(facts),
      ...issuerRows(facts, words),
      ...audienceRows(facts, words),
      ...scopeRows(facts, words),
      algorithmRow(facts, words),
      kindRow(facts, words),
      bindingRow(facts),
      ...described,
    ].filter((row) => row !== null);
    return rows.length === 0 ? absent('the answer does not say what it expects') : found<readonly Expected[]>(rows);
  },
});

const describedRows = ({ apiDescription, tokenClaims }: Seen, { request, credentialsLeftOut = false }: Case): readonly Expected[] =>
  apiDescription === undefined || request === undefined
    ? []
    : descriptionRows(apiDescription, request, { scopes: tokenClaims?.scopes ?? null, credentialsLeftOut });

const isIn = (names: readonly string[], name: string): boolean => names.some((one) => one.toLowerCase() === name.toLowerCase());
const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** Scheme names are case-insensitive (RFC 9110 §11.1). */
function schemeRow({ challenge, credentials = [] }: Seen, { request, token }: Case): Row {
  const asked = unique(challenge?.list.map(({ scheme }) => scheme) ?? []);
  if (asked.length === 0 || challenge?.field !== 'WWW-Authenticate') return null;
  // An answer alone does not show what was asked with: to call that "no credential" would contradict "the token has expired".
  if (request === undefined && token === undefined && credentials.length === 0) return null;
  const sent = credentials.find(({ name }) => /^authorization$/i.test(name));
  const matches = sent?.scheme != null && isIn(asked, sent.scheme);
  return { what: 'scheme', expected: asked.join(' or '), from: 'challenge', sent: schemeWords(sent, credentials[0]), matches };
}

function schemeWords(sent: SentCredential | undefined, other: SentCredential | undefined): string {
  if (sent !== undefined) return sent.scheme ?? 'Authorization without a scheme';
  return other === undefined ? 'no credential' : `no Authorization, but ${placeWords(other)}`;
}

const placeWords = ({ place, name }: SentCredential): string =>
  ({ header: `the field ${name}`, query: `the query parameter ${name}`, cookie: `the cookie ${name}`, body: `${name} in the body` })[place];

/** RFC 9728 §2, bearer_methods_supported; 'header' means Authorization (RFC 6750 §2.1). */
function placeRow({ resourceMetadata, token }: Seen): Row {
  const from = token?.from;
  const methods = resourceMetadata?.bearerMethods ?? [];
  if (methods.length === 0 || from == null) return null;
  const used = from.place === 'header' ? (/^authorization$/i.test(from.name) ? 'header' : null) : from.place;
  return {
    what: 'place',
    expected: methods.map((method) => (method === 'header' ? 'the Authorization field' : `the ${method}`)).join(' or '),
    from: 'resource metadata',
    sent: placeWords(from),
    matches: used !== null && methods.includes(used),
  };
}

const OPAQUE = 'an opaque token, which does not show it';

/** What the token says, or why it says nothing; null where there is no token at all. */
function claimed({ tokenClaims, token }: Seen, values: readonly string[], name: string): string | null {
  if (tokenClaims !== undefined) return values.length > 0 ? values.join(' ') : `no "${name}"`;
  return token === undefined ? null : OPAQUE;
}

function issuerRows(facts: Seen, words: string): readonly Row[] {
  const { tokenClaims, resourceMetadata, issuerMetadata, challenge, refusal } = facts;
  const issuer = tokenClaims?.issuer ?? null;
  const sent = claimed(facts, issuer === null ? [] : [issuer], 'iss');
  if (sent === null) return [];
  const row = (from: Expected['from'], expected: readonly string[], same: (one: string, other: string) => boolean): Row =>
    expected.length === 0
      ? null
      : {
          what: 'issuer',
          expected: expected.join(' or '),
          from,
          sent,
          matches: issuer === null ? null : expected.some((one) => same(one, issuer)),
        };
  const named = challengeIssuer(challenge, refusal.url);
  const published = issuerMetadata?.issuer;
  const exactly = (one: string, other: string): boolean => one === other;
  return [
    row('error text', expectedValues(words, 'issuer').slice(0, 1), exactly),
    row('challenge', named === null ? [] : [named], isSameIssuer),
    row('resource metadata', resourceMetadata?.authorizationServers ?? [], isSameIssuer),
    // RFC 8414 §3.3: identical, character by character.
    row('issuer metadata', published == null ? [] : [published], exactly),
  ];
}

function audienceRows(facts: Seen, words: string): readonly Row[] {
  const { tokenClaims, resourceMetadata, challenge } = facts;
  const audience = tokenClaims?.audience ?? [];
  const sent = claimed(facts, audience, 'aud');
  if (sent === null) return [];
  const row = (from: Expected['from'], expected: string | undefined, fits: (one: string, wanted: string) => boolean): Row =>
    expected === undefined
      ? null
      : {
          what: 'audience',
          expected,
          from,
          sent,
          matches: audience.length === 0 ? null : audience.some((one) => fits(one, expected)),
        };
  const exactly = (one: string, wanted: string): boolean => one === wanted;
  // Registries name the audience of their token service "service" (Docker registry token specification).
  const named = challenge?.list.map(({ params }) => params['service'] ?? params['resource']).find((value) => value !== undefined);
  return [
    row('error text', expectedValues(words, 'audience')[0], exactly),
    row('challenge', named, exactly),
    row('resource metadata', resourceMetadata?.resource, isAudienceFor),
  ];
}

function scopeRows(facts: Seen, words: string): readonly Row[] {
  const granted = facts.tokenClaims?.scopes ?? null;
  const sent = claimed(facts, granted ?? [], 'scope');
  if (sent === null) return [];
  const row = (from: Expected['from'], scopes: readonly string[], enough: 'every' | 'some'): Row =>
    scopes.length === 0
      ? null
      : {
          what: 'scope',
          expected: scopes.join(' '),
          from,
          sent,
          matches: granted === null ? null : scopes[enough]((scope) => granted.includes(scope)),
        };
  const split = (text: string | undefined): readonly string[] => (text ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
  const named = facts.challenge?.list.map(({ params }) => params['scope']).find((value) => value !== undefined);
  return [
    row('challenge', split(named), 'every'),
    row('error text', split(expectedValues(words, 'scope')[0]), 'every'),
    // All that the resource knows, of which a call needs some.
    row('resource metadata', facts.resourceMetadata?.scopesSupported ?? [], 'some'),
  ];
}

function algorithmRow({ tokenClaims }: Seen, words: string): Row {
  const [expected] = expectedValues(words, 'algorithm');
  const sent = tokenClaims?.algorithm ?? null;
  return expected === undefined || sent === null
    ? null
    : { what: 'algorithm', expected, from: 'error text', sent, matches: expected.toLowerCase() === sent.toLowerCase() };
}

/** A Bearer challenge asks for an access token (RFC 6750 §1); other kinds are told by their own marks. */
function kindRow({ tokenClaims, challenge }: Seen, words: string): Row {
  const use = tokenClaims?.use ?? null;
  if (use === null) return null;
  const sent = `${use} token`;
  const [told] = expectedValues(words, 'use');
  if (told !== undefined)
    return { what: 'token kind', expected: `${told} token`, from: 'error text', sent, matches: told.toLowerCase() === use };
  const bearer = challenge?.list.some(({ scheme }) => /^(?:bearer|dpop)$/i.test(scheme)) ?? false;
  return bearer ? { what: 'token kind', expected: 'access token', from: 'challenge', sent, matches: use === 'access' } : null;
}

function bindingRow({ resourceMetadata, challenge, token, tokenClaims }: Seen): Row {
  const schemes = challenge?.list.map(({ scheme }) => scheme) ?? [];
  const onlyDpop = schemes.length > 0 && schemes.every((scheme) => /^dpop$/i.test(scheme));
  const from = onlyDpop ? 'challenge' : resourceMetadata?.dpopRequired ? 'resource metadata' : null;
  if (from === null || token === undefined) return null;
  const bound = tokenClaims?.binding === 'dpop' || (tokenClaims === undefined && isIn(['DPoP'], token.from?.scheme ?? ''));
  const sent = bound ? 'a token bound to a key' : 'a token that is not bound';
  return { what: 'binding', expected: 'a token bound to a DPoP key, with a proof', from, sent, matches: bound };
}
