import { type Clue, defineCause, hint, likely, proven, strong } from '../cause.ts';
import { oauthErrorOf } from '../lib/oauth-exchange.ts';
import { isAccepted } from '../lib/refused.ts';
import exchange from '../probes/exchange.ts';
import issuerKeys from '../probes/issuer-keys.ts';
import issuerMetadata from '../probes/issuer-metadata.ts';
import refusal from '../probes/refusal.ts';
import tokenClaims, { type TokenClaims } from '../probes/token-claims.ts';

export default defineCause({
  id: 'identity-provider-misconfigured',
  title: 'The identity provider is set up wrongly',
  wants: { refusal, exchange, issuerMetadata, issuerKeys, tokenClaims },
  supersedes: ['issuer-mismatch', 'signing-key-unknown', 'credentials-invalid'],
  detect(facts): readonly Clue[] {
    const error =
      [facts.exchange, facts.refusal]
        .map((seen) => (seen === undefined ? null : oauthErrorOf(seen.response)))
        .find((read) => read !== null) ?? null;
    if (error?.code === 'server_error')
      return [likely(`The provider answers error=server_error${error.description === null ? '' : ` ("${error.description}")`}.`, exchange)];
    const claims = facts.tokenClaims;
    if (isAccepted(facts.refusal) || claims === undefined) return [];
    const clues: Clue[] = [...wrongUnit(claims)];
    const metadata = facts.issuerMetadata;
    if (metadata === undefined) return clues;
    if (metadata.issuer === null)
      clues.push(likely(`The discovery document at ${metadata.url} names no "issuer" (RFC 8414 §2).`, issuerMetadata));
    // RFC 8414 §3.3: the document found under an issuer must name that very issuer, or nobody may use it.
    else if (metadata.issuer !== claims.issuer)
      clues.push(
        proven(
          `The token says "iss" ${claims.issuer}; the document found there says ${metadata.issuer} (RFC 8414 §3.3 wants them equal).`,
          issuerMetadata,
        ),
      );
    if (metadata.jwksUri === null && !/^(?:HS|none)/i.test(claims.algorithm ?? ''))
      clues.push(likely('The discovery document names no "jwks_uri", so nobody can find the signing keys.', issuerMetadata));
    if (metadata.jwksUri?.startsWith('http:') && metadata.url.startsWith('https:'))
      clues.push(hint(`"jwks_uri" is ${metadata.jwksUri}: plain http, which validators refuse.`, issuerMetadata));
    const twice = facts.issuerKeys?.keyIds.find((id, index, all) => all.indexOf(id) !== index);
    if (twice !== undefined) clues.push(hint(`The key set holds the "kid" ${twice} twice.`, issuerKeys));
    return clues;
  },
  settledBy: 'The provider’s discovery document and the API’s configured issuer, side by side.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Tell the owner of the sign-in service; signing in again will not help.' },
    { audience: 'developer', effort: 'easy', text: 'Report both issuer values to the provider’s owner; do not relax the check.' },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Set the provider’s public address (issuer, front-end URL) so that tokens and discovery document agree.',
    },
  ],
});

/** RFC 7519 §2: NumericDate counts seconds. Validators read milliseconds as the far future. */
function wrongUnit({ inMilliseconds }: TokenClaims): readonly Clue[] {
  if (inMilliseconds.length === 0) return [];
  const names = inMilliseconds.map((name) => `"${name}"`).join(', ');
  return [strong(`The token gives ${names} in milliseconds; the standard says seconds (RFC 7519 §2).`, tokenClaims)];
}
