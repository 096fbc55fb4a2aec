import { readEksToken } from '../lib/eks-token.ts';
import { jsonObject } from '../lib/json-object.ts';
import { type AudienceNote, audienceNote } from '../lib/provider-audience.ts';
import { isEncryptedForAuth0, takesIdTokens, wrongKindAt } from '../lib/provider-kind.ts';
import { type ReadableToken, readReadableToken } from '../lib/readable-token.ts';
import { absent, defineProbe, found } from '../probe.ts';
import credentialKind from './credential-kind.ts';
import refusal from './refusal.ts';
import token from './token.ts';
import tokenClaims from './token-claims.ts';

/** What the published rules of a token's provider say about its use at this address. */
export interface ProviderRules {
  /** The token is for something else. */
  readonly audience: AudienceNote | null;
  /** Another kind of token belongs here. */
  readonly kind: string | null;
  /** An ID token is what this address takes. */
  readonly takesIdTokens: boolean;
  /** The end of a token that is no JWT, epoch seconds (EKS). */
  readonly ended: { readonly at: number; readonly text: string } | null;
}

const OPAQUE =
  'Auth0 gives such an encrypted token where the sign-in asked for no API ("audience" was left out); nobody but Auth0 can read it.';

const SAML = 'A SAML assertion was sent as a Bearer token; it is to be exchanged at the token endpoint first (RFC 7522).';

/** Entra, Auth0, Okta, Keycloak, Google, Kubernetes, EKS and GitHub Apps: rules that the token alone does not show. */
export default defineProbe({
  id: 'provider-rules',
  reach: 'none',
  needs: { token },
  wants: { tokenClaims, credentialKind, refusal },
  run(material, { token: { value, reading }, tokenClaims: claims, credentialKind: kinds, refusal }, { now }) {
    const url = refusal?.url ?? material.request?.url ?? null;
    const to = url === null || !URL.canParse(url) ? null : new URL(url);
    const isKubernetes = jsonObject(refusal?.response.body ?? '')?.['kind'] === 'Status';
    const at = to === null ? null : { host: to.hostname, path: to.pathname, isKubernetes };
    const header = reading.kind === 'jwe' || reading.kind === 'jwt' ? reading.header : null;
    const [kind] = kinds?.sent ?? [];
    const sent = { label: kind?.label ?? null, provider: kind?.provider ?? null, claims: claims?.claims ?? null, header };
    const readable = readReadableToken(value);
    const audience = isEncryptedForAuth0(header)
      ? { text: OPAQUE, sure: true }
      : at === null || claims === undefined
        ? null
        : audienceNote(claims, at);
    const rules: ProviderRules = {
      audience,
      kind: at === null ? null : readable?.kind === 'SAML assertion' ? SAML : wrongKindAt(sent, at),
      takesIdTokens: at !== null && takesIdTokens(at),
      ended: endOf(value, readable, now),
    };
    const says = rules.audience !== null || rules.kind !== null || rules.takesIdTokens || rules.ended !== null;
    return says ? found<ProviderRules>(rules) : absent('no rule of a known provider speaks about this token here');
  },
});

/** The end that a token which is no JWT names, where it has passed. */
function endOf(value: string, readable: ReadableToken | null, now: number): ProviderRules['ended'] {
  const eks = readEksToken(value);
  const at = eks?.expiresAt ?? readable?.expiresAt ?? null;
  if (at === null || at > now) return null;
  const text =
    eks === null ? `The ${readable?.kind ?? 'token'} names its own end` : 'An EKS token serves for 15 minutes (aws eks get-token)';
  return { at, text };
}
