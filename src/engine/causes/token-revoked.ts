import { against, type Clue, defineCause, hint, likely, proven, strong } from '../cause.ts';
import { jsonObject } from '../lib/json-object.ts';
import { neverIssued } from '../lib/never-issued.ts';
import { tokenRequestOf } from '../lib/oauth-exchange.ts';
import challenge from '../probes/challenge.ts';
import claimedMissing from '../probes/claimed-missing.ts';
import credentialKind from '../probes/credential-kind.ts';
import exchange from '../probes/exchange.ts';
import headerSyntax from '../probes/header-syntax.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import token from '../probes/token.ts';
import tokenClaims from '../probes/token-claims.ts';
import tokenSignature from '../probes/token-signature.ts';

export default defineCause({
  id: 'token-revoked',
  title: 'The token was revoked or is unknown',
  needs: { refusal },
  wants: { challenge, claimedMissing, credentialKind, exchange, headerSyntax, randomCredential, token, tokenClaims, tokenSignature },
  supersedes: ['no-auth-failure', 'credentials-invalid'],
  detect(facts, { now, material }): readonly Clue[] {
    const { status, body } = facts.refusal.response;
    if (status < 300 && tokenRequestOf(material.request)?.kind === 'introspection' && jsonObject(body)?.['active'] === false) return DEAD;
    if (status !== 401 || facts.token === undefined || facts.token.from?.place === 'body') return [];
    if (facts.claimedMissing?.explicit)
      return [against(`The server did not judge the token: ${facts.claimedMissing.text}.`, claimedMissing)];
    if (facts.headerSyntax !== undefined)
      return [against('The credential is not well formed, so the token was not looked up.', headerSyntax)];
    if (neverIssued(facts.credentialKind, facts.exchange)?.isSure)
      return [against('The check part of the key does not fit: what was never issued cannot be revoked.', credentialKind)];
    const { reading, from } = facts.token;
    const refusedAsToken = facts.challenge?.list.some(({ params }) => params['error'] === 'invalid_token') ?? false;
    if (reading.kind === 'opaque' && /^(?:bearer|dpop)$/i.test(from?.scheme ?? '')) {
      return refusedAsToken
        ? [likely('A well-formed opaque token is refused with error="invalid_token".', challenge)]
        : [hint('A well-formed opaque token is refused.', exchange)];
    }
    if (facts.tokenClaims === undefined || (facts.tokenClaims.expiresAt ?? Number.POSITIVE_INFINITY) <= now) return [];
    const held = heldBy(facts.tokenClaims.claims, body);
    if (held !== null) return [likely(held, tokenClaims)];
    if (facts.tokenSignature?.verdict !== 'valid') return [];
    const random = facts.randomCredential?.trials[0];
    const told = random !== undefined && random.status !== null && !random.sameAsGiven;
    return [(told ? likely : hint)('The signature is valid and "exp" has not passed, yet the token is refused.', tokenSignature)];
  },
  settledBy: 'The introspection answer for this token (RFC 7662), or the issuer’s log of its revocation.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in again to get a new token, then retry.' },
    { audience: 'developer', effort: 'easy', text: 'Get a new token; do not keep one after sign-out, password change or key rotation.' },
    { audience: 'owner', effort: 'medium', text: 'Look up at the issuer when and why this token was revoked.' },
  ],
});

/** RFC 7662 §2.2: revoked, expired and unknown tokens alike; the 200 itself shows that the asking client was accepted. */
const DEAD: readonly Clue[] = [
  proven('Introspection answers {"active":false}: the issuer no longer honours this token (RFC 7662 §2.2).', exchange),
  strong('Introspection answered with 200, so the asking client was accepted and only the token is dead.', exchange),
];

/** Kubernetes documentation, "Bound service account tokens": a token dies with the object it is bound to, before its "exp". */
function heldBy(claims: Readonly<Record<string, unknown>>, body: string): string | null {
  if (jsonObject(body)?.['kind'] !== 'Status') return null;
  const secret = claims['kubernetes.io/serviceaccount/secret.name'];
  if (typeof secret === 'string')
    return `This old service account token lives as long as the secret "${secret.slice(0, 100)}": perhaps that was deleted.`;
  const bound = claims['kubernetes.io'];
  if (typeof bound !== 'object' || bound === null) return null;
  const object = 'pod' in bound ? 'pod' : 'secret' in bound ? 'secret' : 'service account';
  return `The token is bound to a ${object} and dies with it, before "exp": perhaps the ${object} is gone.`;
}
