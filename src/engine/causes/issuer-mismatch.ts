import { type Clue, certain, defineCause, hint, likely, proven, strong } from '../cause.ts';
import { challengeIssuer } from '../lib/challenge-issuer.ts';
import { issuerClues } from '../lib/config-clues.ts';
import { entraVersionNote } from '../lib/entra-versions.ts';
import { type Expected, mismatchIn } from '../lib/expectation-rows.ts';
import { expectedValues } from '../lib/expected-value.ts';
import { isAccepted } from '../lib/refused.ts';
import { spokenWords } from '../lib/spoken-words.ts';
import answerText from '../probes/answer-text.ts';
import challenge from '../probes/challenge.ts';
import configExcerpt from '../probes/config-excerpt.ts';
import expectation from '../probes/expectation.ts';
import issuerMetadata from '../probes/issuer-metadata.ts';
import refusal from '../probes/refusal.ts';
import siblingKey from '../probes/sibling-key.ts';
import soundToken from '../probes/sound-token.ts';
import tokenClaims, { type TokenClaims } from '../probes/token-claims.ts';
import tokenSignature from '../probes/token-signature.ts';

const UNKNOWN_KEY =
  /\bno (?:applicable|matching|suitable) keys?\b|(?:signing|public|signature)? ?key(?: id)?\b.{0,40}(?:not found|unknown|not be found)|unknown (?:kid|key)|signature (?:verification|validation) failed|invalid signature|invalid_signature/i;

export default defineCause({
  id: 'issuer-mismatch',
  title: 'The token comes from another issuer',
  wants: {
    tokenClaims,
    tokenSignature,
    issuerMetadata,
    answerText,
    challenge,
    refusal,
    expectation,
    configExcerpt,
    siblingKey,
    soundToken,
  },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'signing-key-unknown', 'token-revoked'],
  detect(facts, { now }): readonly Clue[] {
    const issuer = facts.tokenClaims?.issuer;
    if (issuer == null || isAccepted(facts.refusal)) return [];
    const clues: Clue[] = [...toldIssuer(issuer, expectedValues(spokenWords(facts.answerText, facts.challenge), 'issuer')[0])];
    const published = facts.issuerMetadata?.issuer;
    if (published != null && published !== issuer)
      clues.push(strong(`"iss" is ${issuer}, but that issuer calls itself ${published} (RFC 8414 §3.3 wants them equal).`, issuerMetadata));
    const genuine = facts.tokenSignature?.verdict === 'valid';
    // An API that takes tokens of this issuer, and knows no key of this one, holds an old copy of the keys (signing-key-unknown).
    const trusted = (facts.soundToken?.trusts ?? null) !== null;
    if (genuine && !trusted && UNKNOWN_KEY.test(spokenWords(facts.answerText, facts.challenge)))
      clues.push(
        strong(
          `The keys of ${issuer} verify the token, yet the API knows no such key: it trusts another issuer, or works with a stale key cache.`,
          tokenSignature,
        ),
      );
    if (genuine && !trusted && facts.siblingKey?.trials[0]?.sameAsGiven && facts.soundToken?.said === 'key')
      clues.push(hint('Another key of the same issuer is as unknown to the API.', siblingKey));
    clues.push(...trustedIssuers(facts, now), ...issuerClues(facts.configExcerpt, issuer));
    const asked = challengeIssuer(facts.challenge, facts.refusal?.url ?? null);
    if (asked === null || trimmed(asked) === trimmed(issuer) || !URL.canParse(issuer)) return clues;
    return [
      ...clues,
      (genuine ? strong : likely)(
        `The challenge names the issuer ${asked}, the token comes from ${issuer}.${entraVersionNote(issuer, asked)}`,
        challenge,
      ),
    ];
  },
  settledBy: 'Which issuer the API trusts: its configuration, or RFC 9728 metadata.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in through this system’s own sign-in page, then retry.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Get the token from the issuer that this API trusts; check tenant, realm, stage and the final slash.',
    },
    { audience: 'owner', effort: 'medium', text: 'Compare the API’s configured issuer with "iss" character by character.' },
  ],
});

/** What the answer's words say they expected; undefined where they say nothing of the kind. */
function toldIssuer(issuer: string, expected: string | undefined): readonly Clue[] {
  if (expected === undefined || expected === issuer) return [];
  const text = `"iss" is ${issuer}, the server expects ${expected}`;
  return trimmed(expected) === trimmed(issuer)
    ? [proven(`${text}: they differ by a final slash.`, answerText)]
    : [certain(`${text}.${entraVersionNote(issuer, expected)}`, answerText)];
}

interface Trusted {
  readonly expectation: readonly Expected[] | undefined;
  readonly tokenClaims: TokenClaims | undefined;
  readonly tokenSignature: { readonly verdict: string } | undefined;
}

/** RFC 9728 §2: the resource lists the issuers whose tokens it takes. MCP servers must (MCP authorization, "Protected Resource Metadata"). */
function trustedIssuers({ expectation: rows, tokenClaims: claims, tokenSignature: signature }: Trusted, now: number): readonly Clue[] {
  const row = mismatchIn(rows, 'issuer', 'resource metadata');
  if (row === undefined) return [];
  const text = `The resource's metadata (RFC 9728) names ${row.expected} as authorization server, the token comes from ${row.sent}.${entraVersionNote(row.sent, row.expected)}`;
  // Some servers stand as authorization server before the real issuer; an expired token explains the refusal without this.
  if (claims?.expiresAt != null && claims.expiresAt <= now) return [hint(text, expectation)];
  return [(signature?.verdict === 'valid' ? certain : strong)(text, expectation)];
}

const trimmed = (value: string): string => value.replace(/\/$/, '');
