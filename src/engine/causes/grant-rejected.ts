import { against, type Clue, certain, defineCause, hint, likely } from '../cause.ts';
import { oauthErrorOf, parametersOf, tokenRequestOf } from '../lib/oauth-exchange.ts';
import exchange from '../probes/exchange.ts';
import refusal from '../probes/refusal.ts';

const GRANTS: Readonly<Record<string, string>> = {
  refresh_token: 'the refresh token',
  authorization_code: 'the authorization code',
  'urn:ietf:params:oauth:grant-type:device_code': 'the device code',
  'urn:ietf:params:oauth:grant-type:jwt-bearer': 'the assertion',
};

export default defineCause({
  id: 'grant-rejected',
  title: 'The refresh token or code no longer counts',
  needs: { refusal },
  supersedes: [
    'credentials-invalid',
    'token-revoked',
    'token-expired',
    'credentials-missing',
    'permission-denied',
    'oauth-client-rejected',
  ],
  detect(facts, { material }): readonly Clue[] {
    const { response } = facts.refusal;
    if (response.status < 400 || material.request === undefined) return [];
    const asked = tokenRequestOf(material.request);
    const error = oauthErrorOf(response);
    const words = error?.description == null ? '' : ` ("${error.description}")`;
    if (asked?.kind === 'token') {
      // RFC 6749 §5.2 uses one code for both; with a password grant it is the password that is wrong.
      if (asked.grant === 'password')
        return [against('The grant is password: what is refused is a user name and password, no code or refresh token.', 'input')];
      const what = GRANTS[asked.grant ?? ''] ?? `the grant ${asked.grant}`;
      if (error?.code === 'invalid_grant')
        return [
          certain(
            `The token endpoint answers error=invalid_grant${words}: ${what} is expired, revoked, used, or another client’s.`,
            exchange,
          ),
        ];
      if (error?.code === 'expired_token')
        return [certain(`The token endpoint answers error=expired_token${words}: ${what} has run out.`, exchange)];
      if (error?.code === 'invalid_client' || error?.code === 'unauthorized_client')
        return [against(`The endpoint answers error=${error.code}: the client was refused before the grant was looked at.`, exchange)];
      return error === null && response.status === 400 && asked.grant !== 'client_credentials'
        ? [hint(`The token endpoint answers 400 to ${what}.`, exchange)]
        : [];
    }
    return refreshes(material.request) && [400, 401, 403].includes(response.status)
      ? [likely(`The refresh token in the body is refused with ${response.status}.`, exchange)]
      : [];
  },
  settledBy: 'When the refresh token or code was issued, to which client, and whether it was used before.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in again: the stored permission has ended.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Use each code once and at once, with the same redirect_uri; keep the newest refresh token.',
    },
    { audience: 'owner', effort: 'medium', text: 'Check refresh lifetime, rotation and revocation on password change for this client.' },
  ],
});

/** Refresh endpoints outside OAuth take the token as a member of their own: {"refresh": "…"}. */
function refreshes(request: { readonly method: string; readonly body?: string }): boolean {
  const names = [...parametersOf(request.body ?? '').keys()];
  return /^POST$/i.test(request.method) && names.some((name) => /^refresh(?:_?token)?$/i.test(name));
}
