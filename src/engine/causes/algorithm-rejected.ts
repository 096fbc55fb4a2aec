import { against, type Clue, defineCause, likely, strong } from '../cause.ts';
import { isAccepted } from '../lib/refused.ts';
import issuerKeys from '../probes/issuer-keys.ts';
import refusal from '../probes/refusal.ts';
import tokenClaims from '../probes/token-claims.ts';
import tokenSignature from '../probes/token-signature.ts';

export default defineCause({
  id: 'algorithm-rejected',
  title: 'The token’s signature algorithm is not allowed',
  needs: { tokenClaims },
  wants: { refusal, issuerKeys, tokenSignature },
  supersedes: ['token-signature-invalid', 'credentials-invalid', 'signing-key-unknown', 'token-revoked', 'token-malformed'],
  detect(facts): readonly Clue[] {
    const { algorithm } = facts.tokenClaims;
    if (isAccepted(facts.refusal) || algorithm === null) return [];
    // RFC 8725 §3.2: an unsigned token is never to be accepted.
    if (/^none$/i.test(algorithm)) return [strong('"alg" is none: the token is not signed at all.', tokenClaims)];
    const keys = facts.issuerKeys?.keys ?? [];
    if (keys.length === 0) return [];
    const isShared = /^HS\d/i.test(algorithm);
    if (isShared && keys.every(({ kty }) => kty !== 'oct'))
      return [strong(`"alg" is ${algorithm}, a shared secret, but the issuer publishes only public keys (${kinds(keys)}).`, issuerKeys)];
    if (facts.tokenSignature?.verdict === 'valid')
      return [against(`A published key of the issuer verifies the ${algorithm} signature.`, tokenSignature)];
    const named = keys.flatMap(({ alg }) => (typeof alg === 'string' ? [alg] : []));
    if (named.length < keys.length || named.includes(algorithm)) return [];
    return [likely(`"alg" is ${algorithm}, the issuer’s keys are for ${[...new Set(named)].join(', ')}.`, issuerKeys)];
  },
  settledBy: 'The list of algorithms that the API accepts: its configuration.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Get the token from the system’s own sign-in, not from a generator.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Have the token signed with an algorithm that the API lists, usually RS256 or ES256.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Align the algorithm of issuer and API; list algorithms explicitly and never allow none.',
    },
  ],
});

const kinds = (keys: readonly Readonly<Record<string, unknown>>[]): string => [...new Set(keys.map(({ kty }) => String(kty)))].join(', ');
