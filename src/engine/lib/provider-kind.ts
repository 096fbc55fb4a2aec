import { isWithin } from './host-names.ts';

interface Sent {
  /** Id-like words of what the value is by its shape: 'Google access token'; null where unknown. */
  readonly label: string | null;
  readonly provider: string | null;
  /** Claims of a JWT, header included; null for anything else. */
  readonly claims: Readonly<Record<string, unknown>> | null;
  readonly header: Readonly<Record<string, unknown>> | null;
}

interface Place {
  readonly host: string;
  readonly path: string;
}

// docs.github.com, "Authenticating as a GitHub App": what a JWT of the app itself may call.
const APP_ROUTES = /^\/(?:api\/v3\/)?(?:app(?:\/|$)|app-manifests\/|(?:repos\/[^/]+\/[^/]+|orgs\/[^/]+|users\/[^/]+)\/installation$)/;

/** Which kind of token this address takes by its provider's rules, where another was sent; null where nothing is wrong. */
export function wrongKindAt(sent: Sent, { host, path }: Place): string | null {
  if (host === 'api.github.com') return atGitHub(sent, path);
  if (takesGoogleIdTokens(host) && sent.provider === 'Google' && sent.label?.includes('access token'))
    return `A Google access token was sent; ${host} takes ID tokens whose "aud" is the address of the service (gcloud auth print-identity-token).`;
  return null;
}

function atGitHub({ claims, label }: Sent, path: string): string | null {
  if (claims !== null && claims['aud'] === undefined && /^(?:\d{1,12}|Iv\w{10,30})$/.test(String(claims['iss'] ?? '')))
    return APP_ROUTES.test(path)
      ? null
      : 'A GitHub App’s own JWT was sent; it serves to ask for an installation token, and this path wants that one.';
  if (label !== null && /^GitHub/.test(label) && /^\/app(?:\/installations|\/hook)?(?:\/|$)/.test(path))
    return `A ${label} was sent, and ${path} takes the JWT of the GitHub App itself.`;
  return null;
}

/** Cloud Run, Cloud Functions: Google Cloud, "Authenticating service-to-service". */
const takesGoogleIdTokens = (host: string): boolean => ['run.app', 'cloudfunctions.net'].some((name) => isWithin(host, name));

/** Where an ID token is right: Google's services, API Gateway's user pool authorizers, Kubernetes with OIDC, behind IAP. */
export const takesIdTokens = ({ host, isKubernetes }: { readonly host: string; readonly isKubernetes: boolean }): boolean =>
  isKubernetes || takesGoogleIdTokens(host) || /\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(host);

/** Auth0, "Opaque access tokens": without an audience the token is encrypted for Auth0 itself. */
export function isEncryptedForAuth0(header: Readonly<Record<string, unknown>> | null): boolean {
  const { alg, enc, iss } = header ?? {};
  return alg === 'dir' && enc === 'A256GCM' && typeof iss === 'string' && /\.auth0\.com\/?$/.test(iss);
}
