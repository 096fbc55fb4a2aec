import { type Case, type HttpResponse, headersOf } from '../case.ts';
import { against, type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import type { Exchange, Trials } from '../facts.ts';
import { answerMs, checkTime } from '../lib/answer-time.ts';
import { originOf } from '../lib/credential-origin.ts';
import { soleHint } from '../lib/difference-clue.ts';
import { logClues } from '../lib/log-clue.ts';
import { neverIssued, type WrongKey } from '../lib/never-issued.ts';
import { saysUnknownKey } from '../lib/unknown-key.ts';
import challenge from '../probes/challenge.ts';
import claimedMissing from '../probes/claimed-missing.ts';
import credentialKind, { type SentKind } from '../probes/credential-kind.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import headerSyntax from '../probes/header-syntax.ts';
import logLens from '../probes/log-lens.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import token from '../probes/token.ts';
import tokenSignature from '../probes/token-signature.ts';
import withoutCredential from '../probes/without-credential.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'credentials-invalid',
  title: 'The credential is wrong or unknown',
  wants: {
    credentials,
    refusal,
    challenge,
    credentialKind,
    exchange,
    headerSyntax,
    randomCredential,
    withoutCredential,
    token,
    tokenSignature,
    logLens,
    workingDifference,
    claimedMissing,
  },
  detect(facts, { now, material }): readonly Clue[] {
    if (isBare(material) && facts.credentials === undefined && saysEither(facts.refusal?.response))
      return [against('The answer says that a credential is missing or wrong; the request carries none.', refusal)];
    if (facts.refusal === undefined || facts.credentials === undefined) return logClues(facts.logLens, 'wrong-credentials');
    const { status } = facts.refusal.response;
    const account = saysUnknownKey(facts.refusal.response) ? originOf(facts.credentialKind?.sent[0], now) : '';
    if (account !== '') return [hint(`The answer says that the access key is not known${account}.`, credentialKind)];
    if (status !== 401 && !(status === 403 && facts.randomCredential?.trials[0]?.sameAsGiven)) return [];
    // Cookies are sessions: session-expired and session-cookie-rejected judge them.
    if (facts.credentials.every(({ value, place }) => value === '' || place === 'cookie'))
      return [against('Only cookies were sent: no password, key or token was judged.', credentials)];
    const clues: Clue[] = [...soleHint(facts, 'credential value')];
    if (facts.headerSyntax !== undefined)
      clues.push(against('The credential is not well formed, so its value was not judged.', headerSyntax));
    if (facts.tokenSignature?.verdict === 'valid')
      clues.push(against('The issuer’s live keys verify the token: its value is as it was issued.', tokenSignature));
    const [first] = facts.credentials;
    const asked = facts.challenge?.list.map(({ scheme }) => scheme.toLowerCase()) ?? [];
    const fits = first?.scheme == null || asked.length === 0 || asked.includes(first.scheme.toLowerCase());
    // A JWT is judged by its own claims and signature; nobody looks it up.
    const isJwt = facts.token?.reading.kind === 'jwt';
    if (status === 401 && fits)
      clues.push(
        (isJwt ? hint : likely)(`${shown(first)} was sent and refused with 401${originOf(facts.credentialKind?.sent[0], now)}.`, exchange),
      );
    clues.push(...comparedWithRandom(facts, { status, fits, isJwt }));
    if (status === 401 && !isJwt && facts.claimedMissing === undefined) clues.push(...lookedUp(facts));
    clues.push(...mistyped(neverIssued(facts.credentialKind, facts.exchange)));
    if (facts.credentials.some(({ place, name }) => place === 'body' && /pass|pwd/i.test(name)))
      clues.push(likely('A user name and a password were posted and refused.', credentials));
    return clues;
  },
  settledBy: 'Whether the same credential works anywhere else, or when it last worked here.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Check the credential: type or copy it again, or sign in anew, for this very system.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Compare the key or password with the one in the secret store, character by character.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Look the credential up by its id: check that it is known, active and for this environment.',
    },
  ],
});

/** Nothing that could hold a credential was left out, or stands in a body. */
const isBare = ({ request, credentialsLeftOut }: Case): boolean =>
  request !== undefined && credentialsLeftOut !== true && (request.body ?? '') === '';

const EITHER =
  /\b(?:missing|absent|no) or (?:\w+ )?(?:invalid|incorrect|malformed|wrong)|(?:invalid|incorrect|wrong) or (?:missing|absent)\b/i;

const saysEither = (response: HttpResponse | undefined): boolean =>
  response !== undefined && EITHER.test(`${headersOf(response, 'www-authenticate').join(' ')}\n${response.body.slice(0, 4000)}`);

interface Compared {
  readonly randomCredential: Trials | undefined;
  readonly withoutCredential: Trials | undefined;
}

interface Timed {
  readonly exchange: Pick<Exchange, 'timings'> | undefined;
}

/** A random credential that fares like the real one, where none at all fares otherwise, shows that values are read. */
function comparedWithRandom(
  { randomCredential: random, withoutCredential: without }: Compared,
  { status, fits, isJwt }: { readonly status: number; readonly fits: boolean; readonly isJwt: boolean },
): readonly Clue[] {
  if (!random?.trials[0]?.sameAsGiven) return [];
  const none = without?.trials[0];
  if (none !== undefined && !none.sameAsGiven) {
    const text = 'A random credential of the same shape gets the same answer, none at all another: it was read and not recognised.';
    return [(isJwt || status === 403 ? hint : strong)(text, randomCredential)];
  }
  return fits && !isJwt && status === 401 ? [hint('A random credential of the same shape gets the same answer.', randomCredential)] : [];
}

/** Where the words are the same with a credential and without one, the time may still tell that one is looked up. */
function lookedUp({ exchange: seen, randomCredential: random, withoutCredential: without }: Compared & Timed): readonly Clue[] {
  const [one, none] = [random?.trials[0], without?.trials[0]];
  if (!one?.sameAsGiven || !none?.sameAsGiven || seen?.timings == null) return [];
  const time = checkTime(answerMs(seen.timings), one, none);
  if (time === null) return [];
  const text = `The refusal takes ${time.with} ms and more with a credential, ${time.without} ms without: the credential arrives and is looked up.`;
  return [hint(text, randomCredential)];
}

/** GitHub, npm and Grafana add a check part to their keys, so that one they never made is told without asking them. */
function mistyped(wrong: WrongKey<SentKind> | null): readonly Clue[] {
  if (wrong === null) return [];
  const text = `The check part of the value in ${wrong.kind.name} does not fit the rest (${wrong.kind.label}): it was mistyped, cut or made up.`;
  return [(wrong.isSure ? certain : hint)(text, credentialKind)];
}

function shown(credential: { readonly scheme: string | null; readonly name: string; readonly place: string } | undefined): string {
  if (credential === undefined) return 'A credential';
  return credential.scheme === null ? `The ${credential.place} ${credential.name}` : `A ${credential.scheme} credential`;
}
