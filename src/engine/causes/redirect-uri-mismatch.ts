import { against, type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { authorizationRequestOf, oauthErrorOf, tokenRequestOf } from '../lib/oauth-exchange.ts';
import exchange from '../probes/exchange.ts';
import refusal from '../probes/refusal.ts';

export default defineCause({
  id: 'redirect-uri-mismatch',
  title: 'The redirect_uri is not registered for this client',
  needs: { refusal },
  supersedes: ['login-redirect', 'credentials-missing', 'no-auth-failure', 'endpoint-mismatch', 'redirect-drops-credentials'],
  detect(facts, { material }): readonly Clue[] {
    const { response, url } = facts.refusal;
    if (response.status < 400) return [];
    const error = oauthErrorOf(response);
    if (error?.code === 'redirect_uri_mismatch') return [certain('The provider answers error=redirect_uri_mismatch.', exchange)];
    const asked = tokenRequestOf(material.request);
    const again = asked?.parameters.get('redirect_uri');
    if (asked !== null)
      return again !== undefined && error?.code === 'invalid_grant'
        ? [hint(`The code is exchanged with redirect_uri ${again}, which must equal the one of the authorization request.`, exchange)]
        : [];
    const redirect = authorizationRequestOf(url ?? material.request?.url)?.get('redirect_uri');
    if (redirect == null || response.status >= 500) return [];
    const page = response.body.slice(0, 65_536);
    if (/\b(?:invalid_client|unauthorized_client|invalid_scope)\b/.test(page))
      return [against('The error page names another reason than the redirect_uri.', exchange)];
    // RFC 6749 §4.1.2.1: all other errors go back to the client by redirect; a page is left for a bad client or redirect_uri.
    const clues: Clue[] = [
      likely(`The authorization endpoint answers ${response.status} itself instead of returning to ${redirect}.`, refusal),
    ];
    return /redirect[\s_-]?ur[il]/i.test(page)
      ? [...clues, strong(`The error page of the provider speaks of the redirect_uri; sent was ${redirect}.`, exchange)]
      : clues;
  },
  settledBy: 'The list of redirect URIs registered for this client.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Open the application at its usual address; report the error page to its developer.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Send a redirect_uri equal to a registered one, character by character: scheme, port, path, final slash.',
    },
    { audience: 'owner', effort: 'easy', text: 'Register this redirect_uri for the client at the identity provider.' },
  ],
});
