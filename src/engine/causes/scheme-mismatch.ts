import { type HttpResponse, headerOf, headersOf } from '../case.ts';
import { against, type Clue, certain, defineCause, hint, likely, proven, strong } from '../cause.ts';
import type { Exchange, Trials } from '../facts.ts';
import { answerMs, checkTime } from '../lib/answer-time.ts';
import { wantsAwsSignature } from '../lib/aws-signature-wanted.ts';
import { parseChallenges } from '../lib/challenge-header.ts';
import { shortOf } from '../lib/description-clues.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { type Expected, mismatchIn } from '../lib/expectation-rows.ts';
import { curlForScheme } from '../lib/repair-command.ts';
import { isSameAnswer } from '../lib/same-answer.ts';
import { type SentCredential, WS_SECURITY } from '../lib/sent-credentials.ts';
import answerText from '../probes/answer-text.ts';
import apiDescription from '../probes/api-description.ts';
import bearerControl from '../probes/bearer-control.ts';
import challenge from '../probes/challenge.ts';
import credentials from '../probes/credentials.ts';
import describedCredential from '../probes/described-credential.ts';
import exchange from '../probes/exchange.ts';
import expectation from '../probes/expectation.ts';
import headerSyntax from '../probes/header-syntax.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import repairedCredential from '../probes/repaired-credential.ts';
import surroundings, { type Surroundings } from '../probes/surroundings.ts';
import withoutCredential from '../probes/without-credential.ts';
import workingDifference from '../probes/working-difference.ts';

const TOKEN_FAULT =
  /\b(?:jwt|token|signature)\b[^.]{0,60}\b(?:expired|invalid|malformed|signature|audience|issuer|revoked)\b|\bsignature is invalid\b/i;

/** In the challenge (hapi-auth-jwt2: Token error="Invalid token format"): whoever says this has read a token. */
const NAMED_FAULT = /\b(?:invalid|expired|malformed)[ _]token\b|\btoken (?:is )?(?:expired|invalid|malformed)\b/i;

export default defineCause({
  id: 'scheme-mismatch',
  title: 'The server asks for another authentication scheme',
  wants: {
    refusal,
    credentials,
    challenge,
    repairedCredential,
    headerSyntax,
    answerText,
    withoutCredential,
    expectation,
    workingDifference,
    surroundings,
    bearerControl,
    randomCredential,
    apiDescription,
    describedCredential,
    exchange,
  },
  supersedes: [
    'credentials-invalid',
    'credentials-missing',
    'authorization-stripped',
    'token-revoked',
    'token-signature-invalid',
    'request-signature-invalid',
  ],
  detect(facts, { material }): readonly Clue[] {
    const sent = facts.credentials?.find(({ name, scheme }) => /^authorization$/i.test(name) && scheme !== null);
    // Nothing was answered: what was sent may still contradict itself.
    if (facts.refusal === undefined) return sent === undefined ? [] : otherKind(sent, []);
    const { status } = facts.refusal.response;
    if (status < 400 || status === 407) return [];
    const compared = soleDifference(facts, 'scheme');
    if (compared.length > 0) return compared;
    const handshake = status === 401 ? otherHandshake(facts.surroundings) : [];
    if (handshake.length > 0) return handshake;
    if (facts.credentials === undefined)
      return material.request === undefined ? [] : [against('The request carries no credential, so it has no scheme.', 'input')];
    const accepted = facts.repairedCredential?.accepted;
    if (accepted?.kind === 'other-scheme') return [proven(`The same credential is accepted when ${accepted.changed}.`, repairedCredential)];
    const tried = facts.describedCredential?.accepted;
    if (tried?.kind === 'other-scheme') return [proven(`The same credential is accepted when ${tried.changed}.`, describedCredential)];
    const described = status === 401 || status === 403 ? shortOf(facts, material.request, apiDescription) : null;
    if (described?.unmet.kind === 'other scheme' && facts.challenge === undefined && facts.headerSyntax === undefined)
      return [described.clue];
    const asked = facts.challenge?.list.map(({ scheme }) => scheme) ?? [];
    if (sent?.scheme == null) return inMessage(facts.credentials, asked);
    if (isRefusedByAuthorizer(sent.scheme, facts.refusal.response)) return [certain(SIGNED_FOR_AUTHORIZER, refusal)];
    if (wantsAwsSignature(facts.refusal.response) && !/^AWS/i.test(sent.scheme))
      return [strong(`${sent.scheme} was sent; this AWS service reads AWS4-HMAC-SHA256 alone, and finds no token.`, refusal)];
    const other = otherKind(sent, asked);
    if (asked.length === 0 && facts.headerSyntax === undefined) return [...other, ...unasked(sent.scheme, facts)];
    if (facts.headerSyntax !== undefined) return other;
    return [...other, ...besideAsked(sent.scheme, asked, facts)];
  },
  repair(facts, { material }) {
    const url = material.request?.url;
    const sole = facts.workingDifference?.sole;
    const worked = sole?.aspect === 'scheme' ? sole.working : undefined;
    return url === undefined ? null : curlForScheme(worked ?? facts.challenge?.list[0]?.scheme ?? 'Bearer', url);
  },
  settledBy: 'The WWW-Authenticate header of the answer.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Use the kind of credential that the server asks for.' },
    { audience: 'developer', effort: 'easy', text: 'Send the scheme that WWW-Authenticate names, with the credential that belongs to it.' },
    { audience: 'owner', effort: 'medium', text: 'List every accepted scheme in WWW-Authenticate, and document which clients use which.' },
  ],
});

/** RFC 9728 §2, dpop_bound_access_tokens_required: the challenge may still say Bearer, Bearer is not taken. */
function unbound(rows: readonly Expected[] | undefined, scheme: string): readonly Clue[] | null {
  if (!same(scheme, 'Bearer') || mismatchIn(rows, 'binding', 'resource metadata') === undefined) return null;
  return [likely('The resource’s metadata (RFC 9728) requires DPoP, and Bearer was sent.', expectation)];
}

/** Scheme names are case-insensitive (RFC 9110 §11.1). */
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** RFC 4559: Negotiate carries GSS-API tokens; a client without a ticket falls back to NTLM, which many servers cannot read. */
function otherHandshake(around: Surroundings | undefined): readonly Clue[] {
  const kind = around?.otherHandshake ?? null;
  if (kind === null) return [];
  const [sent, asked] = kind === 'NTLM' ? ['an NTLM message', 'Negotiate'] : ['a Kerberos token', 'NTLM'];
  return [strong(`After ${asked} stands ${sent}, by its first bytes, and the server does not go on with the handshake.`, surroundings)];
}

const SIGNED_FOR_AUTHORIZER =
  'The request is signed (AWS Signature 4), but UnauthorizedException with 401 comes from an authorizer that wants a token; IAM answers 403.';

/** API Gateway developer guide, "gateway response types": UNAUTHORIZED (401) is an authorizer's, IAM's refusals are 403. */
const isRefusedByAuthorizer = (scheme: string, response: HttpResponse): boolean =>
  /^AWS4-/i.test(scheme) && response.status === 401 && /^UnauthorizedException/i.test(headerOf(response, 'x-amzn-errortype') ?? '');

/** A whole JWT after Basic, or Base64 of user and password after Bearer: the scheme word is that of the other kind. */
function otherKind({ scheme, value }: SentCredential, asked: readonly string[]): readonly Clue[] {
  const wants = (name: string): boolean => asked.length === 0 || asked.some((one) => same(one, name));
  if (
    same(scheme ?? '', 'Basic') &&
    /^eyJ[\w-]{8,}\.eyJ[\w-]{2,}\.[\w-]*$/.test(value) &&
    (asked.length === 0 || !asked.every((one) => same(one, 'Basic')))
  )
    return [strong('After Basic stands a JWT; tokens go with the scheme Bearer.', 'input')];
  const pair =
    same(scheme ?? '', 'Bearer') && wants('Basic') && /^[A-Za-z0-9+/]{6,400}={0,2}$/.test(value)
      ? Buffer.from(value, 'base64').toString('latin1')
      : '';
  return /^[\w.@+-]{1,100}:[\x21-\x7e]{1,200}$/.test(pair)
    ? [strong('After Bearer stands the Base64 text of a user name and a password; such a pair goes with the scheme Basic.', 'input')]
    : [];
}

interface Seen {
  readonly challenge?: { readonly list: readonly { readonly params: Readonly<Record<string, string>> }[] } | undefined;
  readonly answerText?: { readonly text: string } | undefined;
  readonly withoutCredential?: Trials | undefined;
  readonly expectation?: readonly Expected[] | undefined;
  readonly bearerControl?: Trials | undefined;
  readonly randomCredential?: Trials | undefined;
  readonly exchange?: Pick<Exchange, 'timings'> | undefined;
}

/** The scheme that was sent beside those of the challenge. */
function besideAsked(sent: string, asked: readonly string[], facts: Seen): readonly Clue[] {
  if (asked.some((scheme) => same(scheme, sent)))
    return unbound(facts.expectation, sent) ?? [against(`${sent} was sent, and it is what the server asks for.`, challenge)];
  const text = `${sent} was sent, the server asks for ${[...new Set(asked)].join(' or ')}.`;
  // A server that names a fault of the token has read it: then its challenge is only a habit.
  const faults = (facts.challenge?.list ?? []).map(({ params }) => params['error'] ?? '');
  if (TOKEN_FAULT.test(facts.answerText?.text ?? '') || (same(sent, 'Bearer') && faults.some((fault) => NAMED_FAULT.test(fault))))
    return [hint(text, challenge)];
  return facts.withoutCredential?.trials[0]?.sameAsGiven
    ? [certain(text, challenge), likely('Without any credential the answer is the same.', withoutCredential)]
    : [strong(text, challenge), likely(`WWW-Authenticate offers no ${sent}.`, challenge)];
}

const BEARER_FORM =
  /format is[^.]{0,20}authorization[^.]{0,10}bearer|(?:expect|requir|must|should|need)[^.]{0,40}\bbearer\b|\bbearer\b[^.]{0,40}(?:expected|required)|no bearer token/i;

/** No challenge in the answer: its words, the challenge of the answer without a credential, or a random Bearer token tell what is read. */
function unasked(sent: string, facts: Seen): readonly Clue[] {
  if (!same(sent, 'Bearer') && BEARER_FORM.test(facts.answerText?.text ?? ''))
    return [strong(`${sent} was sent, but the answer speaks of the form that Bearer has.`, answerText)];
  const none = facts.withoutCredential?.trials[0];
  // A 403 that a random credential does not get comes after the check: then the credential was read.
  if (none?.response != null && !none.sameAsGiven && facts.randomCredential?.trials[0]?.sameAsGiven) {
    const read = parseChallenges(headersOf(none.response, 'www-authenticate'));
    const asked = (read.ok ? read.challenges : read.salvage).map(({ scheme }) => scheme);
    if (asked.length > 0 && !asked.some((scheme) => same(scheme, sent)))
      return [strong(`${sent} was sent; without a credential the server asks for ${[...new Set(asked)].join(' or ')}.`, withoutCredential)];
  }
  const bearer = facts.bearerControl?.trials[0];
  if (bearer?.response == null || bearer.sameAsGiven || bearer.accepted || ![401, 403].includes(bearer.response.status)) return [];
  if (none?.response == null || isSameAnswer(none.response, bearer.response)) return [];
  // Cockpit names a scheme that is switched off, but takes its time over a password: the scheme that was sent is the one it reads.
  const timings = facts.exchange?.timings;
  if (timings != null && checkTime(answerMs(timings), facts.randomCredential?.trials[0], none) !== null) return [];
  // "scheme 'Basic' required" (express-openapi-validator) is an answer of its own, too, and says the opposite.
  if (new RegExp(`\\b${sent.replace(/\W/g, '')}\\b`, 'i').test(bearer.response.body.slice(0, 4000))) return [];
  return [
    strong(`A random Bearer token gets an answer of its own, unlike ${sent} or no credential: the server reads Bearer.`, bearerControl),
  ];
}

/** A credential in the SOAP header, where HTTP itself is asked for one. */
function inMessage(sent: readonly SentCredential[], asked: readonly string[]): readonly Clue[] {
  if (asked.length === 0 || !sent.some(({ scheme }) => scheme === WS_SECURITY)) return [];
  return [strong(`The credential stands in the SOAP message (WS-Security), the server asks for HTTP ${asked[0]}.`, challenge)];
}
