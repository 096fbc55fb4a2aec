import type { HttpResponse } from '../case.ts';
import { against, type Clue, defineCause, hint, likely, proven } from '../cause.ts';
import type { Trials } from '../facts.ts';
import { isAccepted } from '../lib/refused.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import requestSigning from '../probes/request-signing.ts';
import serverClock from '../probes/server-clock.ts';
import tokenClaims from '../probes/token-claims.ts';
import tokenSignature from '../probes/token-signature.ts';
import withoutCredential from '../probes/without-credential.ts';

/** 401; or 403 where no token at all gets 401: common middleware answers 403 from the verifier's error. */
function isRefusedAsToken(facts: {
  readonly refusal?: { readonly response: HttpResponse } | undefined;
  readonly withoutCredential?: Trials | undefined;
}): boolean {
  const status = facts.refusal?.response.status;
  return status === 401 || (status === 403 && facts.withoutCredential?.trials[0]?.status === 401);
}

export default defineCause({
  id: 'token-signature-invalid',
  title: 'The token’s signature does not verify',
  wants: { tokenClaims, tokenSignature, randomCredential, withoutCredential, refusal, serverClock, requestSigning },
  supersedes: ['credentials-invalid', 'token-revoked'],
  detect(facts, { now }): readonly Clue[] {
    if (isAccepted(facts.refusal)) return [];
    const signature = facts.tokenSignature;
    if (signature?.verdict === 'invalid')
      return [
        proven(
          `The issuer’s key ${signature.keyId === null ? 'without an id' : `"${signature.keyId}"`} does not verify the signature: the token is not what was signed.`,
          tokenSignature,
        ),
      ];
    if (signature?.verdict === 'valid') return [against('One of the issuer’s published keys verifies the signature.', tokenSignature)];
    const claims = facts.tokenClaims;
    if (claims === undefined && facts.requestSigning !== undefined)
      return [
        against('No JWT was sent, and the request itself is signed: a signature that is spoken of is the request’s.', requestSigning),
      ];
    if (claims === undefined || !isRefusedAsToken(facts) || !facts.randomCredential?.trials[0]?.sameAsGiven) return [];
    // Nothing else in the token explains the refusal, and a token with a broken signature fares the same.
    if ((claims.expiresAt ?? Number.POSITIVE_INFINITY) <= Math.max(now, facts.serverClock?.time ?? now)) return [];
    if ((claims.notBefore ?? 0) > now) return [];
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
