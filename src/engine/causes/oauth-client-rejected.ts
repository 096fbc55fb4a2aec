import { against, type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { authorizationRequestOf, type OAuthError, oauthErrorOf, tokenRequestOf } from '../lib/oauth-exchange.ts';
import exchange from '../probes/exchange.ts';
import refusal from '../probes/refusal.ts';

export default defineCause({
  id: 'oauth-client-rejected',
  title: 'The OAuth client is not accepted',
  needs: { refusal, exchange },
  supersedes: [
    'credentials-invalid',
    'credentials-missing',
    'permission-denied',
    'scheme-mismatch',
    'authorization-stripped',
    'credentials-misplaced',
    'no-auth-failure',
  ],
  detect(facts, { material }): readonly Clue[] {
    const { response, url } = facts.refusal;
    const error = oauthErrorOf(response) ?? oauthErrorOf(facts.exchange.response);
    const asked = tokenRequestOf(material.request);
    if (asked === null) return authorization(authorizationRequestOf(url ?? material.request?.url), error, response);
    if (response.status < 400) return [];
    const whole = asked.kind === 'token' ? `the grant ${asked.grant}` : 'this question about a token';
    if (error !== null) return stated(error, whole);
    if (response.status === 401 && asked.clientBy !== 'nothing')
      return [
        strong(
          `An OAuth endpoint answers 401 to a client that identifies itself in the ${asked.clientBy === 'header' ? 'Authorization field' : 'body'}.`,
          exchange,
        ),
      ];
    return response.status === 401 ? [likely('An OAuth endpoint answers 401, and the client does not identify itself.', exchange)] : [];
  },
  settledBy: 'How this client is registered: its id, its authentication method and its allowed grants.',
  fixes: [
    {
      audience: 'user',
      effort: 'easy',
      text: 'Report it to the application’s developer: its own registration is refused, not your password.',
    },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Compare client id, secret and authentication method (Basic, body, private_key_jwt) with the registration.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Look the client up: check that it is active, its secret current and this grant allowed.',
    },
  ],
});

/** RFC 6749 §5.2. */
function stated({ code, description }: OAuthError, whole: string): readonly Clue[] {
  const words = description === null ? '' : ` ("${description}")`;
  if (code === 'invalid_client')
    return [certain(`The endpoint answers error=invalid_client${words}: the client itself is not accepted.`, exchange)];
  if (code === 'unauthorized_client')
    return [certain(`The endpoint answers error=unauthorized_client${words}: the client may not use ${whole}.`, exchange)];
  if (code === 'unsupported_grant_type')
    return [likely(`The endpoint answers error=unsupported_grant_type${words} to ${whole}.`, exchange)];
  if (code === 'invalid_grant')
    return [against(`The endpoint answers error=invalid_grant${words}: the client was accepted, the grant was not.`, exchange)];
  const forClient =
    /\bclient\b/i.test(description ?? '') && /\bnot (?:be )?(?:allowed|authori[sz]ed|permitted|enabled)\b/i.test(description ?? '');
  return forClient ? [strong(`The endpoint answers error=${code}${words} to ${whole}.`, exchange)] : [];
}

/** At the authorization endpoint the error is shown on a page, never sent back (RFC 6749 §4.1.2.1). */
function authorization(
  request: URLSearchParams | null,
  error: OAuthError | null,
  response: { readonly status: number; readonly body: string },
): readonly Clue[] {
  if (request === null) return [];
  if (error?.where === 'redirect' && error.code === 'unauthorized_client')
    return stated(error, `response_type=${request.get('response_type') ?? ''}`);
  if (response.status < 400) return [];
  const code = /\b(?:invalid_client|unauthorized_client)\b/.exec(response.body.slice(0, 65_536))?.[0];
  if (code !== undefined)
    return [
      certain(`The authorization endpoint answers ${response.status} with ${code} to client_id ${request.get('client_id')}.`, exchange),
    ];
  return [hint(`The authorization endpoint answers ${response.status} to client_id ${request.get('client_id')}.`, exchange)];
}
