import { against, type Clue, defineCause, likely, strong } from '../cause.ts';
import { isRefused } from '../lib/refused.ts';
import credentialKind, { type SentKind } from '../probes/credential-kind.ts';
import providerRules from '../probes/provider-rules.ts';
import refreshMember from '../probes/refresh-member.ts';
import refusal, { type Refusal } from '../probes/refusal.ts';
import surroundings from '../probes/surroundings.ts';
import token from '../probes/token.ts';
import tokenClaims, { type TokenClaims } from '../probes/token-claims.ts';
import tokenSignature, { type TokenSignature } from '../probes/token-signature.ts';

const NAMES = {
  id: 'an ID token',
  refresh: 'a refresh token',
  logout: 'a logout token',
  access: 'an access token',
  other: 'a JWT for another purpose',
} as const;

export default defineCause({
  id: 'token-type-mismatch',
  title: 'A token of the wrong kind was sent',
  needs: { refusal },
  wants: { credentialKind, token, tokenClaims, tokenSignature, surroundings, providerRules, refreshMember },
  supersedes: [
    'credentials-invalid',
    'token-revoked',
    'audience-mismatch',
    'scope-insufficient',
    'permission-denied',
    'environment-mismatch',
  ],
  detect(facts, { now }): readonly Clue[] {
    if (!isRefused(facts.refusal)) return [];
    if (facts.surroundings?.jobToken === true)
      return [
        strong(
          'CI_JOB_TOKEN is used as a personal token: few endpoints of GitLab take it, and in the header JOB-TOKEN only.',
          surroundings,
        ),
      ];
    const refresh = facts.refreshMember?.kind ?? null;
    if (refresh !== null)
      return refresh === 'access' ? [strong('The body sends an access token where a refresh token belongs.', 'input')] : [];
    const { kind: wrong = null, takesIdTokens = false } = facts.providerRules ?? {};
    if (wrong !== null) return [strong(wrong, providerRules)];
    const byShape = facts.credentialKind?.sent.flatMap(misusedKind) ?? [];
    const claims = facts.tokenClaims;
    if (claims === undefined || (facts.token?.from?.place ?? 'header') === 'body') return byShape;
    // Here an ID token is the right kind, or may be.
    if (takesIdTokens && (claims.use === 'id' || claims.use === null)) return byShape;
    return claims.use === null ? likeIdToken(claims, facts, now) : [declaredUse(claims.use, claims.useWhy ?? 'by its claims')];
  },
  settledBy: 'Which member of the token response was sent: access_token, id_token or refresh_token.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Copy the access token, not the ID or refresh token, and retry.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Send "access_token" of the token response; keep "id_token" in the client and "refresh_token" for the token endpoint.',
    },
    { audience: 'owner', effort: 'medium', text: 'Say in the error which kind of token this API takes.' },
  ],
});

const SURE = 0.9;

/** A vendor's own prefix tells that the value is for the token endpoint only. JWTs speak by their claims. */
function misusedKind({ place, name, label, provider, recognition: { role, confidence } }: SentKind): readonly Clue[] {
  if (place !== 'header' || provider === null || (role !== 'refresh' && role !== 'client-secret')) return [];
  const text = `By its shape (${label}), the value in ${name} is for the provider’s token endpoint only.`;
  return [(confidence >= SURE ? strong : likely)(text, credentialKind)];
}

function declaredUse(use: NonNullable<TokenClaims['use']>, why: string): Clue {
  if (use === 'access') return against(`The token says that it is an access token: ${why}.`, tokenClaims);
  return strong(`The token says that it is ${NAMES[use]}: ${why}; an access token belongs here.`, tokenClaims);
}

interface Seen {
  readonly refusal: Refusal;
  readonly tokenSignature: TokenSignature | undefined;
}

function likeIdToken(claims: TokenClaims, { refusal: { url }, tokenSignature: signature }: Seen, now: number): readonly Clue[] {
  if (!isLikeIdToken(claims) || (claims.expiresAt ?? 0) <= now) return [];
  const [client] = claims.audience;
  if (claims.claims['azp'] === client)
    return [likely(`"aud" and "azp" both are ${client}, and there is no scope: an ID token is made for its client.`, tokenClaims)];
  if (!isOfIssuer(url, claims.issuer)) return [];
  const text = `The issuer’s own endpoint refuses its token: "aud" is the client ${client}, and there is no scope, as in an ID token.`;
  return [signature?.verdict === 'valid' ? strong(text, tokenSignature) : likely(text, tokenClaims)];
}

/** OIDC Core §2: issuer, subject, times, and a client as the only audience; nothing of an authorization. */
function isLikeIdToken({ audience, claims, issuer, scopes, subject }: TokenClaims): boolean {
  const [client] = audience;
  if (client === undefined || audience.length > 1 || URL.canParse(client) || scopes !== null) return false;
  return subject !== null && issuer !== null && URL.canParse(issuer) && claims['client_id'] === undefined;
}

const isOfIssuer = (url: string | null, issuer: string | null): boolean =>
  url !== null && issuer !== null && URL.canParse(url) && URL.canParse(issuer) && new URL(url).origin === new URL(issuer).origin;
