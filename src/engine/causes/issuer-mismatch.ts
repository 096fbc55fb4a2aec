import { type Clue, certain, defineCause, likely, proven, strong } from '../cause.ts';
import { expectedValues } from '../lib/expected-value.ts';
import { isAccepted } from '../lib/refused.ts';
import { spokenWords } from '../lib/spoken-words.ts';
import answerText from '../probes/answer-text.ts';
import challenge, { type Challenges } from '../probes/challenge.ts';
import issuerMetadata from '../probes/issuer-metadata.ts';
import refusal from '../probes/refusal.ts';
import tokenClaims from '../probes/token-claims.ts';
import tokenSignature from '../probes/token-signature.ts';

const UNKNOWN_KEY =
  /\bno (?:applicable|matching|suitable) keys?\b|(?:signing|public|signature)? ?key(?: id)?\b.{0,40}(?:not found|unknown|not be found)|unknown (?:kid|key)|signature (?:verification|validation) failed|invalid signature|invalid_signature/i;

export default defineCause({
  id: 'issuer-mismatch',
  title: 'The token comes from another issuer',
  wants: { tokenClaims, tokenSignature, issuerMetadata, answerText, challenge, refusal },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'signing-key-unknown', 'token-revoked'],
  detect(facts): readonly Clue[] {
    const issuer = facts.tokenClaims?.issuer;
    if (issuer == null || isAccepted(facts.refusal)) return [];
    const clues: Clue[] = [...toldIssuer(issuer, expectedValues(spokenWords(facts.answerText, facts.challenge), 'issuer')[0])];
    const published = facts.issuerMetadata?.issuer;
    if (published != null && published !== issuer)
      clues.push(strong(`"iss" is ${issuer}, but that issuer calls itself ${published} (RFC 8414 §3.3 wants them equal).`, issuerMetadata));
    const genuine = facts.tokenSignature?.verdict === 'valid';
    if (genuine && UNKNOWN_KEY.test(spokenWords(facts.answerText, facts.challenge)))
      clues.push(
        strong(
          `The keys of ${issuer} verify the token, yet the API knows no such key: it trusts another issuer, or holds old keys.`,
          tokenSignature,
        ),
      );
    const asked = issuerOf(facts.challenge, facts.refusal?.url ?? null);
    if (asked === null || trimmed(asked) === trimmed(issuer) || !URL.canParse(issuer)) return clues;
    return [...clues, (genuine ? strong : likely)(`The challenge names the issuer ${asked}, the token comes from ${issuer}.`, challenge)];
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
    : [certain(`${text}.`, answerText)];
}

/** The issuer that a challenge names: by parameter, or as its realm. Envoy's realm is the requested address itself, which names nobody. */
function issuerOf(challenge: Challenges | undefined, url: string | null): string | null {
  for (const { params } of challenge?.list ?? []) {
    const named = params['issuer'] ?? params['as_uri'] ?? params['realm'];
    if (named === undefined || !/^https?:/.test(named) || !URL.canParse(named)) continue;
    const path = new URL(named).pathname;
    const isRequest = url !== null && path !== '/' && path === new URL(url).pathname;
    // A token service (the realm of a registry's challenge) carries a path of its own and need not be the issuer.
    if (!isRequest && (path === '/' || /\/(?:realms|oauth2|tenants?)\/|\/v2\.0/.test(path))) return named;
  }
  return null;
}

const trimmed = (value: string): string => value.replace(/\/$/, '');
