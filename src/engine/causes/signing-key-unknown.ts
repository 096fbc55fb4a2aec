import { against, type Clue, defineCause, proven } from '../cause.ts';
import { isAccepted } from '../lib/refused.ts';
import refusal from '../probes/refusal.ts';
import tokenSignature from '../probes/token-signature.ts';

export default defineCause({
  id: 'signing-key-unknown',
  title: 'The token’s signing key is not published',
  wants: { tokenSignature, refusal },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'token-revoked'],
  detect(facts): readonly Clue[] {
    if (facts.tokenSignature === undefined || isAccepted(facts.refusal)) return [];
    const { verdict, keyId, publishedKeyIds } = facts.tokenSignature;
    if (verdict === 'valid') return [against('The key that signed the token is published.', tokenSignature)];
    if (verdict !== 'key-unknown') return [];
    const known = publishedKeyIds
      .slice(0, 4)
      .map((id) => `"${id}"`)
      .join(', ');
    return [proven(`"kid" is "${keyId}", the issuer publishes ${known === '' ? 'keys without ids' : known}.`, tokenSignature)];
  },
  settledBy: 'The token’s "kid" and the issuer’s key set (jwks_uri).',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in again: the new token is signed with a current key.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Fetch tokens anew after a key rotation; check that the token comes from the right issuer.',
    },
    { audience: 'owner', effort: 'medium', text: 'Keep old keys in the JWKS until the last token signed with them has expired.' },
  ],
});
