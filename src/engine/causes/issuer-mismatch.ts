import { type Clue, certain, defineCause, hint, proven, strong } from '../cause.ts';
import answerText from '../probes/answer-text.ts';
import { expectedValues } from '../lib/expected-value.ts';
import challenge from '../probes/challenge.ts';
import issuerMetadata from '../probes/issuer-metadata.ts';
import refusal from '../probes/refusal.ts';
import tokenClaims from '../probes/token-claims.ts';

export default defineCause({
  id: 'issuer-mismatch',
  title: 'The token comes from another issuer',
  wants: { tokenClaims, issuerMetadata, answerText, challenge, refusal },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'signing-key-unknown', 'token-revoked'],
  detect(facts): readonly Clue[] {
    const status = facts.refusal?.response.status;
    const issuer = facts.tokenClaims?.issuer;
    if (issuer == null || (status !== undefined && status < 400)) return [];
    const clues: Clue[] = [];
    const [expected] = expectedValues(`${facts.answerText?.text ?? ''}\n${descriptions(facts.challenge)}`, 'issuer');
    if (expected !== undefined && trimmed(expected) !== trimmed(issuer)) clues.push(certain(`"iss" is ${issuer}, the server expects ${expected}.`, answerText));
    if (expected !== undefined && expected !== issuer && trimmed(expected) === trimmed(issuer)) clues.push(proven(`"iss" is ${issuer}, the server expects ${expected}: they differ by a final slash.`, answerText));
    const published = facts.issuerMetadata?.issuer;
    if (published != null && published !== issuer) clues.push(strong(`"iss" is ${issuer}, but that issuer calls itself ${published} (RFC 8414 §3.3 wants them equal).`, issuerMetadata));
    const other = facts.challenge?.list.map(({ params }) => params['authorization_uri'] ?? params['issuer'] ?? params['as_uri']).find((value) => value !== undefined && URL.canParse(value));
    if (other !== undefined && URL.canParse(issuer) && new URL(other).host !== new URL(issuer).host) clues.push(hint(`The challenge names ${new URL(other).host}, the token comes from ${new URL(issuer).host}.`, challenge));
    return clues;
  },
  settledBy: 'Which issuer the API trusts: its configuration, or RFC 9728 metadata.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in through this system’s own sign-in page, then retry.' },
    { audience: 'developer', effort: 'medium', text: 'Get the token from the issuer that this API trusts; check tenant, realm, stage and the final slash.' },
    { audience: 'owner', effort: 'medium', text: 'Compare the API’s configured issuer with "iss" character by character.' },
  ],
});

const trimmed = (value: string): string => value.replace(/\/$/, '');
const descriptions = (challenge: { readonly list: readonly { readonly params: Readonly<Record<string, string>> }[] } | undefined): string =>
  challenge?.list.map(({ params }) => params['error_description'] ?? '').join('\n') ?? '';
