import { type Clue, certain, defineCause, likely, proven, strong } from '../cause.ts';
import answerText from '../probes/answer-text.ts';
import { expectedValues } from '../lib/expected-value.ts';
import challenge from '../probes/challenge.ts';
import issuerMetadata from '../probes/issuer-metadata.ts';
import refusal from '../probes/refusal.ts';
import tokenSignature from '../probes/token-signature.ts';
import tokenClaims from '../probes/token-claims.ts';

export default defineCause({
  id: 'issuer-mismatch',
  title: 'The token comes from another issuer',
  wants: { tokenClaims, tokenSignature, issuerMetadata, answerText, challenge, refusal },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'signing-key-unknown', 'token-revoked'],
  detect(facts): readonly Clue[] {
    const status = facts.refusal?.response.status;
    const issuer = facts.tokenClaims?.issuer;
    if (issuer == null || (status !== undefined && status < 400)) return [];
    const clues: Clue[] = [];
    const [expected] = expectedValues(`${facts.answerText?.text ?? ''}\n${descriptions(facts.challenge)}`, 'issuer');
    if (expected !== undefined && trimmed(expected) !== trimmed(issuer))
      clues.push(certain(`"iss" is ${issuer}, the server expects ${expected}.`, answerText));
    if (expected !== undefined && expected !== issuer && trimmed(expected) === trimmed(issuer))
      clues.push(proven(`"iss" is ${issuer}, the server expects ${expected}: they differ by a final slash.`, answerText));
    const published = facts.issuerMetadata?.issuer;
    if (published != null && published !== issuer)
      clues.push(strong(`"iss" is ${issuer}, but that issuer calls itself ${published} (RFC 8414 §3.3 wants them equal).`, issuerMetadata));
    const asked = issuerOf(facts.challenge, facts.refusal?.url ?? null);
    if (asked !== null && trimmed(asked) !== trimmed(issuer) && URL.canParse(issuer)) {
      clues.push(
        (facts.tokenSignature?.verdict === 'valid' ? strong : likely)(
          `The challenge speaks for ${asked}, the token comes from ${issuer}.`,
          challenge,
        ),
      );
    }
    return clues;
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

/** The issuer that a challenge names: by parameter, or as its realm. Envoy's realm is the requested address itself, which names nobody. */
function issuerOf(
  challenge: { readonly list: readonly { readonly params: Readonly<Record<string, string>> }[] } | undefined,
  url: string | null,
): string | null {
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
const descriptions = (challenge: { readonly list: readonly { readonly params: Readonly<Record<string, string>> }[] } | undefined): string =>
  challenge?.list.map(({ params }) => params['error_description'] ?? '').join('\n') ?? '';
