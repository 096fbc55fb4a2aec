import { type Clue, certain, defineCause, strong } from '../cause.ts';
import { expectedValues } from '../lib/expected-value.ts';
import answerText from '../probes/answer-text.ts';
import challenge from '../probes/challenge.ts';
import issuerMetadata from '../probes/issuer-metadata.ts';
import refusal from '../probes/refusal.ts';
import tokenClaims from '../probes/token-claims.ts';

export default defineCause({
  id: 'audience-mismatch',
  title: 'The token is meant for another API',
  wants: { tokenClaims, answerText, challenge, refusal, issuerMetadata },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'token-revoked', 'signing-key-unknown'],
  detect(facts): readonly Clue[] {
    const status = facts.refusal?.response.status;
    const claims = facts.tokenClaims;
    if (claims === undefined || (status !== undefined && status < 400)) return [];
    const clues: Clue[] = [];
    const shown = claims.audience.length === 0 ? 'missing' : claims.audience.join(', ');
    const words = `${facts.answerText?.text ?? ''}\n${facts.challenge?.list.map(({ params }) => params['error_description'] ?? '').join('\n') ?? ''}`;
    const [expected] = expectedValues(words, 'audience');
    if (expected !== undefined && !claims.audience.includes(expected))
      clues.push(certain(`"aud" is ${shown}, the server expects ${expected}.`, answerText));
    // Token services of registries name the audience in the challenge (the Docker registry token specification, "service").
    const service = facts.challenge?.list.map(({ params }) => params['service'] ?? params['resource']).find((value) => value !== undefined);
    if (service !== undefined && claims.audience.length > 0 && !claims.audience.includes(service))
      clues.push(certain(`"aud" is ${shown}, the challenge asks for ${service}.`, challenge));
    const userinfo = facts.issuerMetadata?.document['userinfo_endpoint'];
    if (
      typeof userinfo === 'string' &&
      userinfo === withoutQuery(facts.refusal?.url) &&
      isForeign(claims.audience, claims.issuer, userinfo) &&
      claims.use !== 'id'
    ) {
      clues.push(
        strong(`This is the issuer’s userinfo endpoint, but "aud" is ${shown}: the token was issued for that API.`, issuerMetadata),
      );
    }
    return clues;
  },
  settledBy: 'The audience that the API expects: its configuration or documentation.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in to the application that uses this API, not to another one.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Request the token for this API: set "audience", "resource" or the scope that stands for it.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Compare the API’s configured audience with "aud"; register the API at the issuer under one name.',
    },
  ],
});

const withoutQuery = (url: string | null | undefined): string | null => url?.split('?')[0] ?? null;

/** None of the audiences is the issuer or its endpoint (OIDC Core §5.3: the userinfo endpoint takes tokens of the provider itself). */
const isForeign = (audience: readonly string[], issuer: string | null, endpoint: string): boolean =>
  audience.some((value) => URL.canParse(value)) &&
  audience.every((value) => value !== issuer && value !== endpoint && !value.startsWith(`${issuer}/`));
