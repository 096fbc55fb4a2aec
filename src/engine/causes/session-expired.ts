import { type HttpResponse, headersOf } from '../case.ts';
import { type Clue, certain, defineCause, hint, likely, proven, strong } from '../cause.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { oauthErrorOf } from '../lib/oauth-exchange.ts';
import { isSafeMethod } from '../lib/refused.ts';
import { sessionCookies } from '../lib/session-cookies.ts';
import challenge from '../probes/challenge.ts';
import claimedMissing from '../probes/claimed-missing.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import loginPage from '../probes/login-page.ts';
import refusal from '../probes/refusal.ts';
import withoutCredential from '../probes/without-credential.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'session-expired',
  title: 'The session has ended',
  needs: { exchange, refusal, credentials },
  wants: { challenge, claimedMissing, loginPage, withoutCredential, workingDifference },
  supersedes: [
    'login-redirect',
    'credentials-invalid',
    'credentials-missing',
    'permission-denied',
    'authorization-stripped',
    'credentials-misplaced',
    'no-auth-failure',
  ],
  detect(facts, { material }): readonly Clue[] {
    const names = sessionCookies(facts.credentials).map(({ name }) => name);
    if (names.length === 0) return [];
    const compared = soleDifference(facts, 'cookie value');
    if (compared.length > 0) return compared;
    const cookie = `the cookie ${names.slice(0, 3).join(', ')}`;
    const error = oauthErrorOf(facts.exchange.response);
    if (error?.where === 'redirect' && error.code === 'login_required') return notSignedIn(cookie, error.description);
    const { response } = facts.refusal;
    const same = facts.withoutCredential?.trials[0]?.sameAsGiven ?? false;
    const clues: Clue[] = [];
    const deleted = names.find((name) => isDeleted(name, facts.exchange.response));
    const isLogin = facts.loginPage !== undefined;
    if (response.status < 400 && !isLogin) return [];
    if (facts.loginPage !== undefined)
      clues.push(
        certain(`The request carries ${cookie}, and a sign-in page answers all the same.`, loginPage),
        hint(`${facts.loginPage.why} although ${cookie} was sent.`, loginPage),
      );
    if (deleted !== undefined) clues.push(strong(`The answer deletes the cookie ${deleted}.`, exchange));
    if (isLogin || ![401, 403, 440].includes(response.status)) return clues;
    return [
      ...clues,
      ...refused({ status: response.status, cookie, same, isSafe: isSafeMethod(material.request?.method ?? 'GET') }, facts),
    ];
  },
  settledBy: 'Whether the same request works after signing in again with the cookie of the new session.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in again, then repeat what you did.' },
    { audience: 'developer', effort: 'easy', text: 'Take the cookie of a new sign-in; programs do better with an API token.' },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Compare the session lifetime and store with how long people work; a restart may have emptied the store.',
    },
  ],
});

interface Refused {
  readonly status: number;
  readonly cookie: string;
  readonly same: boolean;
  readonly isSafe: boolean;
}

interface Seen {
  readonly credentials: readonly { readonly place: string }[];
  readonly challenge: { readonly list: readonly unknown[] } | undefined;
  readonly claimedMissing: { readonly explicit: boolean; readonly text: string } | undefined;
}

function refused({ status, cookie, same, isSafe }: Refused, seen: Seen): readonly Clue[] {
  const clues: Clue[] = [];
  const alone = seen.credentials.every(({ place }) => place === 'cookie');
  // A server that challenges wants a header; the cookie is a bystander there.
  const isJudge = alone && (seen.challenge === undefined || seen.challenge.list.length === 0);
  if (!isJudge) return [];
  if (same) clues.push(likely(`Without ${cookie} the answer is the same: the server no longer knows the session.`, withoutCredential));
  if (seen.claimedMissing?.explicit) clues.push(likely(`The request carries ${cookie}, but ${seen.claimedMissing.text}.`, claimedMissing));
  if (clues.length === 0 && (status === 401 || status === 440))
    clues.push(likely(`The request carries ${cookie} and is refused with ${status}.`, exchange));
  if (clues.length === 0 && isSafe) clues.push(hint(`The request carries ${cookie} and is refused with ${status}.`, exchange));
  return clues;
}

/** OIDC Core §3.1.2.6: prompt=none, and nobody is signed in. */
const notSignedIn = (cookie: string, description: string | null): readonly Clue[] => [
  proven(
    `The provider answers error=login_required${description === null ? '' : ` ("${description}")`}: it sees no live session.`,
    exchange,
  ),
  strong(`The request carries ${cookie}, so a session was expected.`, credentials),
];

/** RFC 6265 §5.3: empty, Max-Age of zero, or a date long past. */
function isDeleted(name: string, response: HttpResponse): boolean {
  return headersOf(response, 'set-cookie').some((line) => {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    if (pair.slice(0, pair.indexOf('=')) !== name) return false;
    const value = pair.slice(pair.indexOf('=') + 1).replaceAll('"', '');
    return (
      value === '' ||
      attributes.some((attribute) => /^max-age=(?:0|-\d+)$/i.test(attribute) || /^expires=.*\b19(?:70|69)\b/i.test(attribute))
    );
  });
}
