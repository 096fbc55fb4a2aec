import { type HttpRequest, type HttpResponse, headerOf } from '../case.ts';
import { type Clue, defineCause, hint, likely, proven, strong } from '../cause.ts';
import { faultClues } from '../lib/config-clues.ts';
import { failedConnection } from '../lib/failed-connection.ts';
import { versionClues } from '../lib/http-versions.ts';
import { keyWords, STALE_KEY_FIXES, staleKeys } from '../lib/stale-keys.ts';
import { namesTokenFault } from '../lib/token-fault.ts';
import challenge from '../probes/challenge.ts';
import claimedMissing from '../probes/claimed-missing.ts';
import configExcerpt from '../probes/config-excerpt.ts';
import exchange from '../probes/exchange.ts';
import httpVersion from '../probes/http-version.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import soundToken, { type SoundToken } from '../probes/sound-token.ts';
import withoutCredential from '../probes/without-credential.ts';

export default defineCause({
  id: 'server-misconfigured',
  title: 'The server cannot check credentials',
  wants: { refusal, exchange, configExcerpt, challenge, claimedMissing, randomCredential, withoutCredential, httpVersion, soundToken },
  supersedes: ['no-auth-failure', 'permission-denied', 'credentials-invalid', 'ip-restricted'],
  detect(facts, { material, now }): readonly Clue[] {
    const faults = faultClues(facts.configExcerpt);
    if (facts.refusal === undefined || facts.exchange === undefined) return faults;
    const { status, body } = facts.refusal.response;
    if (status < 400) return [];
    const none = facts.withoutCredential?.trials[0];
    const random = facts.randomCredential?.trials[0];
    const versions = versionClues(facts.httpVersion, 'server-misconfigured', facts.claimedMissing !== undefined);
    const clues: Clue[] = [...faults, ...versions, ...refusedAllTheSame(facts.soundToken, now)];
    if (facts.challenge?.wellFormed === false)
      clues.push(hint(`The ${facts.challenge.field} field breaks the grammar: ${facts.challenge.why ?? 'it cannot be read'}.`, challenge));
    if (asksLoginToLogIn(material.request, status, body))
      clues.push(likely('The sign-in route itself asks for a credential: the check seems to cover it, or its error page.', exchange));
    const asks = none?.status === 401 || none?.status === 407;
    if (status >= 500 && asks && failedConnection(body) === null && !namesTokenFault(body))
      clues.push(...whileChecking(status, none?.status ?? 401, random?.status ?? null));
    // nginx answers 403 to everybody who sends credentials where the password file cannot be read.
    if (status === 403 && asks && random?.sameAsGiven && asksPassword(none.response))
      clues.push(
        strong(
          'Without a credential the answer is 401, with the given and with a random one the same 403: no credential is checked.',
          randomCredential,
        ),
      );
    return clues;
  },
  fixesFor: ({ soundToken: sound, configExcerpt: config }, { now }) =>
    staleKeys(sound, now) === 'silent' && faultClues(config).length === 0 ? STALE_KEY_FIXES : null,
  settledBy: 'The error log of the refusing server at the time of the failure.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Tell the owner of this server; another password will not help.' },
    { audience: 'developer', effort: 'easy', text: 'Report status, time and address to the owner; do not change the credential.' },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Read the error log: check password file, keys, validator settings and their file permissions.',
    },
  ],
});

/** Nothing of the token explains the refusal, so the API's own check does: an old copy of the keys, or another audience than its clients get. */
function refusedAllTheSame(sound: SoundToken | undefined, now: number): readonly Clue[] {
  if (sound === undefined || staleKeys(sound, now) !== 'silent') return [];
  const holds = sound.audience === 'fits' ? '"iss", "aud" and the times hold' : '"iss" and the times hold';
  const text = `The token verifies with ${keyWords(sound)}, ${holds}, and yet the API refuses it: a stale key cache, or a validator that expects other values.`;
  const clues = [
    ((sound.audience === 'fits' || sound.sameAsBroken === true) && sound.sameAsNone !== true ? likely : hint)(text, soundToken),
  ];
  if (sound.sameAsBroken === true)
    clues.push(
      hint(
        'A token with a broken signature gets the same answer: to this API the good one looks no better. Signing in again will not help.',
        soundToken,
      ),
    );
  return clues;
}

const asksPassword = (response: HttpResponse | null): boolean =>
  response !== null && /^\s*(?:basic|digest)\b/i.test(headerOf(response, 'www-authenticate') ?? '');

/** A random credential tells a check that fails from a program that fails after the check. */
function whileChecking(status: number, none: number, random: number | null): readonly Clue[] {
  const text = `Without a credential the answer is ${none}, with one ${status}`;
  if (random === null) return [likely(`${text}: the server may fail while it checks.`, withoutCredential)];
  if (random >= 500) return [proven(`${text}, with a random one ${random}: the server fails while it checks.`, randomCredential)];
  return [];
}

const LOGIN_ROUTE = /\/(?:log-?in|sign-?in|sign-?up|register|authenticate|auth\/token|token|sessions?)\/?$/i;
const ASKS =
  /full authentication is required|authentication (?:is )?required|credentials were not provided|missing (?:authorization|jwt|auth token|bearer)|no (?:auth(?:orization)? )?(?:token|header)|unauthenticated|not (?:authenticated|logged in)/i;

/** Spring Security without permitAll, or with a guarded /error; a global guard of NestJS or Express before the sign-in route. */
function asksLoginToLogIn(request: HttpRequest | undefined, status: number, body: string): boolean {
  if (request === undefined || (status !== 401 && status !== 403) || !/^POST$/i.test(request.method)) return false;
  if (!URL.canParse(request.url) || headerOf(request, 'authorization') !== undefined) return false;
  return LOGIN_ROUTE.test(new URL(request.url).pathname) && /passw/i.test(request.body ?? '') && ASKS.test(body.slice(0, 4000));
}
