import type { Words } from '../words.ts';
import type { CauseWords } from './cause-words.ts';
import { causesOfCredentials } from './causes-credentials.ts';
import { causesOfNetwork } from './causes-network.ts';
import { causesOfSignIn } from './causes-sign-in.ts';
import { causesOfTokens } from './causes-tokens.ts';
import { comparisonIn } from './comparisons.ts';
import { evidenceIn } from './evidence.ts';
import { reasonIn } from './probe-reasons.ts';
import { problemIn } from './problems.ts';

export const CAUSES: CauseWords = { ...causesOfTokens, ...causesOfCredentials, ...causesOfSignIn, ...causesOfNetwork };

// Settling observations come without their cause; no two causes share one with another meaning.
const OF_ANY_CAUSE: ReadonlyMap<string, string> = new Map(Object.values(CAUSES).flatMap((rows) => Object.entries(rows)));

const EXPERIMENTS: ReadonlyMap<string, string> = new Map([
  ['no credential is sent', 'es werden keine Zugangsdaten gesendet'],
  ['a random credential of the same shape is sent', 'es werden zufällige Zugangsdaten derselben Form gesendet'],
  ['a random Bearer token is sent instead', 'stattdessen wird ein zufälliges Bearer-Token gesendet'],
  ['the User-Agent of a browser is sent', 'der User-Agent eines Browsers wird gesendet'],
  [
    'OPTIONS asks, as browsers do, whether the request may be sent',
    'OPTIONS fragt, wie Browser es tun, ob die Anfrage gesendet werden darf',
  ],
  ['https is spoken instead of http, without the credential', 'https statt http, ohne die Zugangsdaten'],
  ['the method is OPTIONS, without a credential', 'die Methode ist OPTIONS, ohne Zugangsdaten'],
  ['the path ends with a slash', 'der Pfad endet mit einem Schrägstrich'],
  ['the path ends without a slash', 'der Pfad endet ohne Schrägstrich'],
  ['a path that cannot exist is asked for, without a credential', 'ein Pfad, den es nicht geben kann, ohne Zugangsdaten'],
  ['no cookies are sent, the Authorization field stays', 'keine Cookies, der Authorization-Header bleibt'],
]);

/** '{}' in an entry stands for a value that the engine puts there; it stays as it is. */
function ofCause(causeId: string, english: string): string {
  const rows = Object.hasOwn(CAUSES, causeId) ? (CAUSES[causeId] ?? {}) : {};
  const whole = Object.hasOwn(rows, english) ? rows[english] : undefined;
  if (whole !== undefined) return whole;
  for (const [pattern, german] of Object.entries(rows)) {
    const [start = '', end] = pattern.split('{}');
    if (end === undefined || !english.startsWith(start) || !english.slice(start.length).endsWith(end)) continue;
    return german.replace('{}', () => english.slice(start.length, english.length - end.length));
  }
  return english;
}

export const engine: Words['engine'] = {
  ofCause,
  settledBy: (english) => OF_ANY_CAUSE.get(english) ?? english,
  evidence: evidenceIn,
  comparison: comparisonIn,
  experiment: (english) =>
    EXPERIMENTS.get(english) ??
    english.replace(
      /^the token’s "kid" is (".*"), another key of the issuer, under a random signature$/u,
      '"kid" des Tokens ist $1, ein anderer Schlüssel des Ausstellers, mit zufälliger Signatur',
    ),
  reason: reasonIn,
  problem: problemIn,
};
