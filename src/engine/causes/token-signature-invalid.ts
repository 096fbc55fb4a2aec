import { against, type Clue, defineCause, hint, likely, proven } from '../cause.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import token from '../probes/token.ts';
import tokenClaims from '../probes/token-claims.ts';
import tokenSignature from '../probes/token-signature.ts';
import serverClock from '../probes/server-clock.ts';

export default defineCause({
  id: 'token-signature-invalid',
  title: 'The token’s signature does not verify',
  wants: { token, tokenClaims, tokenSignature, randomCredential, refusal, serverClock },
  supersedes: ['credentials-invalid', 'token-revoked'],
  detect(facts, { now }): readonly Clue[] {
    const status = facts.refusal?.response.status;
    if (status !== undefined && status < 400) return [];
    const signature = facts.tokenSignature;
    if (signature?.verdict === 'invalid')
      return [
        proven(
          `The issuer’s key "${signature.keyId ?? 'without id'}" does not verify the signature: token or signature was changed.`,
          tokenSignature,
        ),
      ];
    if (signature?.verdict === 'valid') return [against('One of the issuer’s published keys verifies the signature.', tokenSignature)];
    const claims = facts.tokenClaims;
    if (claims === undefined || status !== 401) return [];
    // Nothing else in the token explains the refusal, and a token with a broken signature fares the same.
    const timely =
      (claims.expiresAt ?? Number.POSITIVE_INFINITY) > Math.max(now, facts.serverClock?.time ?? now) && (claims.notBefore ?? 0) <= now;
    if (!timely || !facts.randomCredential?.trials[0]?.sameAsGiven) return [];
    const text = 'The times in the token hold, and the same token with a broken signature gets the same answer.';
    return [(/^HS/i.test(claims.algorithm ?? '') ? likely : hint)(text, randomCredential)];
  },
  settledBy: 'The issuer’s key set, or whether API and issuer use the same secret.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in again and use the new token unchanged.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Do not edit or re-encode the token; check that signer and API share the same key or secret.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Compare the API’s configured key or secret with the issuer’s, environment by environment.',
    },
  ],
});
