import { headersOf } from '../case.ts';
import { type Clue, certain, defineCause, likely, proven, strong } from '../cause.ts';
import { authorizationRequestOf, oauthErrorOf } from '../lib/oauth-exchange.ts';
import challenge from '../probes/challenge.ts';
import exchange from '../probes/exchange.ts';
import refusal from '../probes/refusal.ts';
import tokenClaims, { type TokenClaims } from '../probes/token-claims.ts';

export default defineCause({
  id: 'mfa-required',
  title: 'A second factor or fresh sign-in is required',
  needs: { refusal, exchange },
  wants: { challenge, tokenClaims },
  supersedes: [
    'session-expired',
    'login-redirect',
    'credentials-invalid',
    'permission-denied',
    'token-revoked',
    'scope-insufficient',
    'no-auth-failure',
    'grant-rejected',
  ],
  detect(facts, { now, material }): readonly Clue[] {
    const error = oauthErrorOf(facts.exchange.response);
    if (error?.where === 'redirect') return steppedUp(authorizationRequestOf(material.request?.url), error);
    if (facts.refusal.response.status < 400) return [];
    const clues: Clue[] = [];
    // One-time-password fields: "X-…-OTP: required; app".
    const field = facts.refusal.response.headers.find(
      ([name, value]) => /(?:^|-)(?:otp|2fa|mfa)(?:-|$)/i.test(name) && /required|true|1/i.test(value),
    );
    if (field !== undefined && headersOf(material.request ?? { headers: [] }, field[0]).length === 0)
      clues.push(strong(`The answer says "${field[0]}: ${field[1].slice(0, 60)}".`, refusal));
    const asked = facts.challenge?.list.find(
      ({ params }) => params['error'] === 'insufficient_user_authentication' || params['acr_values'] !== undefined,
    );
    if (asked === undefined) return clues;
    if (asked.params['error'] === 'insufficient_user_authentication')
      clues.push(certain('The challenge says error="insufficient_user_authentication" (RFC 9470).', challenge));
    return facts.tokenClaims === undefined ? clues : [...clues, ...unmet(asked.params, facts.tokenClaims, now)];
  },
  settledBy: 'How this person signed in: "acr", "amr" and "auth_time" of the token.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in again and confirm with your second factor.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Send the user to sign in again with the "acr_values" or "max_age" that the challenge names.',
    },
    { audience: 'owner', effort: 'medium', text: 'Register a second factor for this account, or use a service identity for programs.' },
  ],
});

/** OIDC Core §3.1.2.6 and the unmet_authentication_requirements extension: prompt=none, but more is needed than the session has. */
function steppedUp(
  request: URLSearchParams | null,
  error: { readonly code: string; readonly description: string | null },
): readonly Clue[] {
  if (error.code === 'unmet_authentication_requirements')
    return [certain('The provider answers error=unmet_authentication_requirements.', exchange)];
  if (request === null || !/^(?:login_required|interaction_required)$/.test(error.code)) return [];
  const level = request.get('acr_values') ?? (/"acr"/.test(request.get('claims') ?? '') ? 'an "acr" claim' : null);
  if (level === null) return [];
  const named = /\bacrs?\b|authentication context|multi-?factor|step-?up/i.test(error.description ?? '');
  const text = `The request asks for ${level}, and the provider answers error=${error.code}`;
  if (!named) return [likely(`${text}.`, exchange)];
  return [
    proven(`${text}: "${error.description}".`, exchange),
    strong('The provider speaks of the authentication level, not of the session.', exchange),
  ];
}

function unmet(asked: Readonly<Record<string, string>>, { claims }: TokenClaims, now: number): readonly Clue[] {
  const clues: Clue[] = [];
  const levels = (asked['acr_values'] ?? '').split(' ').filter((level) => level !== '');
  const acr = claims['acr'];
  if (levels.length > 0 && !(typeof acr === 'string' && levels.includes(acr)))
    clues.push(
      proven(`The challenge asks for acr ${levels.join(' or ')}, the token has ${typeof acr === 'string' ? acr : 'none'}.`, tokenClaims),
    );
  const age = Number(asked['max_age'] ?? Number.NaN);
  const signedIn = claims['auth_time'];
  if (Number.isFinite(age) && typeof signedIn === 'number' && now - signedIn > age)
    clues.push(
      proven(`The challenge asks for a sign-in within ${age} s, "auth_time" is ${Math.round(now - signedIn)} s ago.`, tokenClaims),
    );
  return clues;
}
