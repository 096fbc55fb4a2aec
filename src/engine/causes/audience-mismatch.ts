import { type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { audienceClues } from '../lib/config-clues.ts';
import { type Expected, mismatchIn } from '../lib/expectation-rows.ts';
import { expectedValues } from '../lib/expected-value.ts';
import { isAccepted } from '../lib/refused.ts';
import { spokenWords } from '../lib/spoken-words.ts';
import answerText from '../probes/answer-text.ts';
import challenge from '../probes/challenge.ts';
import configExcerpt from '../probes/config-excerpt.ts';
import expectation from '../probes/expectation.ts';
import issuerMetadata from '../probes/issuer-metadata.ts';
import providerRules from '../probes/provider-rules.ts';
import refusal from '../probes/refusal.ts';
import soundToken from '../probes/sound-token.ts';
import tokenClaims, { type TokenClaims } from '../probes/token-claims.ts';

export default defineCause({
  id: 'audience-mismatch',
  title: 'The token is meant for another API',
  wants: { tokenClaims, answerText, challenge, refusal, issuerMetadata, expectation, configExcerpt, soundToken, providerRules },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'token-revoked', 'signing-key-unknown'],
  detect(facts, { now }): readonly Clue[] {
    const { tokenClaims: claims, challenge: asked } = facts;
    if (isAccepted(facts.refusal)) return [];
    const rule = facts.providerRules?.audience ?? null;
    const told = rule === null || (claims?.expiresAt ?? now + 1) <= now ? [] : [(rule.sure ? strong : likely)(rule.text, providerRules)];
    if (claims === undefined) return told;
    const aud = `"aud" is ${claims.audience.length === 0 ? 'missing' : claims.audience.join(', ')}`;
    const clues: Clue[] = [...told];
    const [expected] = expectedValues(spokenWords(facts.answerText, asked), 'audience');
    if (expected !== undefined && !claims.audience.includes(expected))
      clues.push(certain(`${aud}, the server expects ${expected}.`, answerText));
    // Token services of registries name the audience in the challenge (the Docker registry token specification, "service").
    const service = asked?.list.map(({ params }) => params['service'] ?? params['resource']).find((value) => value !== undefined);
    if (service !== undefined && claims.audience.length > 0 && !claims.audience.includes(service))
      clues.push(certain(`${aud}, the challenge asks for ${service}.`, challenge));
    clues.push(...otherResource(facts.expectation, claims, now), ...audienceClues(facts.configExcerpt, claims.audience));
    if (isForeignAtUserinfo(claims, facts.issuerMetadata?.document['userinfo_endpoint'], facts.refusal?.url))
      clues.push(strong(`This is the issuer’s userinfo endpoint, but ${aud}: the token was issued for that API.`, issuerMetadata));
    const sound = facts.soundToken;
    if (sound?.audience === 'foreign' && sound.said === 'nothing' && sound.sameAsBroken !== false && sound.sameAsNone !== true)
      clues.push(likely(`The signature is valid and the times hold, but ${aud}: none of it is on the host that refuses.`, soundToken));
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

/** RFC 9728 §3.3 and RFC 8707 §2: tokens for a resource carry its identifier as audience. Issuers that know audiences by other names do not. */
function otherResource(rows: readonly Expected[] | undefined, { audience, expiresAt }: TokenClaims, now: number): readonly Clue[] {
  const row = mismatchIn(rows, 'audience', 'resource metadata');
  if (row === undefined) return [];
  const text = `"aud" is ${row.sent}, the resource calls itself ${row.expected} (RFC 9728 metadata).`;
  const expired = expiresAt !== null && expiresAt <= now;
  return [(audience.some((value) => URL.canParse(value)) && !expired ? strong : hint)(text, expectation)];
}

const withoutQuery = (url: string | null | undefined): string | null => url?.split('?')[0] ?? null;

/** OIDC Core §5.3: the userinfo endpoint takes tokens made for the provider itself; here none of the audiences is the issuer or its endpoint. */
function isForeignAtUserinfo({ audience, issuer, use }: TokenClaims, endpoint: unknown, url: string | null | undefined): boolean {
  if (typeof endpoint !== 'string' || endpoint !== withoutQuery(url) || use === 'id') return false;
  const isOwn = (value: string): boolean => value === issuer || value === endpoint || value.startsWith(`${issuer}/`);
  return audience.some((value) => URL.canParse(value)) && !audience.some(isOwn);
}
