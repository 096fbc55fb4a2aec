import { lookUpIn } from '../templates.ts';
import { ANSWERS } from './evidence-answers.ts';
import { BADLY_WRITTEN } from './evidence-badly-written.ts';
import { CONCLUDED_OF_CREDENTIALS } from './evidence-concluded-credentials.ts';
import { CONCLUDED_OF_NETWORK } from './evidence-concluded-network.ts';
import { CONCLUDED_OF_SIGN_IN } from './evidence-concluded-sign-in.ts';
import { CONCLUDED_OF_TOKENS } from './evidence-concluded-tokens.ts';
import { CONNECTION, GUARD_REASONS } from './evidence-connection.ts';
import { OBSERVED } from './evidence-observed.ts';
import { ANSWERS_A_TO_C } from './evidence-products-a-c.ts';
import { ANSWERS_D_TO_K } from './evidence-products-d-k.ts';
import { ANSWERS_L_TO_P } from './evidence-products-l-p.ts';
import { ANSWERS_Q_TO_Z } from './evidence-products-q-z.ts';
import { SIGNED_REQUESTS } from './evidence-signed-requests.ts';
import { ANSWERS_OF_STANDARDS } from './evidence-standards.ts';

/** What an answer says, in the words of every signature. */
const ALL_ANSWERS = {
  ...ANSWERS,
  ...ANSWERS_OF_STANDARDS,
  ...ANSWERS_A_TO_C,
  ...ANSWERS_D_TO_K,
  ...ANSWERS_L_TO_P,
  ...ANSWERS_Q_TO_Z,
};

/** What the causes conclude; each is more specific than what OBSERVED says of the same matter. */
const CONCLUDED = {
  ...BADLY_WRITTEN,
  ...SIGNED_REQUESTS,
  ...CONCLUDED_OF_TOKENS,
  ...CONCLUDED_OF_CREDENTIALS,
  ...CONCLUDED_OF_SIGN_IN,
  ...CONCLUDED_OF_NETWORK,
};

/** Words of ours that stand as a value in a sentence; no whole quotation reads like one. */
const PHRASES = {
  'the refresh token': 'Refresh-Token',
  'the authorization code': 'Authorization-Code',
  'the device code': 'Device-Code',
  'the assertion': 'Assertion',
  'this question about a token': 'diese Frage nach einem Token',
  'the issuer’s live key': 'der aktuelle Schlüssel des Ausstellers',
  'the live key "{1}"': 'der aktuelle Schlüssel "{1}"',
  '{1} and a CSRF cookie': '{1} und ein CSRF-Cookie',
  '401; by the time inside it, it was made {1} ({2})': '401; laut der Zeit in ihrem Wert entstanden sie {1} ({2})',
  '401; the value names the {1} account {2}': '401; der Wert nennt das Konto {2} ({1})',
};

/** '2 h 5 min', '3 days', '12 years' of engine/lib/time.ts, in front of or behind which 'in' or 'ago' may stand. */
const SPAN = /^(in )?((?:\d+ (?:days?|h|min|s|years))(?: \d+ (?:h|min|s))?)( ago)?$/;
const UNITS: Readonly<Record<string, string>> = { day: 'Tag', days: 'Tage', years: 'Jahre', h: 'h', min: 'min', s: 's' };
/** After 'vor' and 'in'. */
const DATIVE: Readonly<Record<string, string>> = { ...UNITS, days: 'Tagen', years: 'Jahren' };

function timeIn(english: string): string | null {
  if (english === 'just now') return 'gerade eben';
  const [, ahead, span, ago] = SPAN.exec(english) ?? [];
  if (span === undefined) return null;
  const units = ahead === undefined && ago === undefined ? UNITS : DATIVE;
  const german = span.replace(/[a-z]+/g, (unit) => units[unit] ?? unit);
  if (ago !== undefined) return `vor ${german}`;
  return ahead === undefined ? german : `in ${german}`;
}

const guardReason = lookUpIn(GUARD_REASONS, (value) => value);
const ofConnection = lookUpIn(CONNECTION, (value) => guardReason(value) ?? ofConnection(value) ?? value);
const phrase = lookUpIn(PHRASES, (value) => timeIn(value) ?? value);
const ofCauses = lookUpIn(
  { ...ALL_ANSWERS, ...CONCLUDED, ...OBSERVED },
  (value) => timeIn(value) ?? phrase(value) ?? ofConnection(value) ?? value,
);

/** A sentence of evidence, by its English words; one that no table names, such as that of a signature just written, stays English. */
export const evidenceIn = (english: string): string => ofCauses(english) ?? ofConnection(english) ?? english;

/** Why the address guard or a connection said no. */
export const connectionIn = (english: string): string => ofConnection(english) ?? english;
