import { lookUpIn } from '../templates.ts';
import { ANSWERS } from './evidence-answers.ts';
import { CONNECTION, GUARD_REASONS } from './evidence-connection.ts';
import { OBSERVED } from './evidence-observed.ts';
import { ANSWERS_A_TO_C } from './evidence-products-a-c.ts';
import { ANSWERS_D_TO_K } from './evidence-products-d-k.ts';
import { ANSWERS_L_TO_P } from './evidence-products-l-p.ts';
import { ANSWERS_Q_TO_Z } from './evidence-products-q-z.ts';
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
const ofCauses = lookUpIn({ ...ALL_ANSWERS, ...OBSERVED }, (value) => timeIn(value) ?? value);

/** A sentence of evidence, by its English words; one that no table names, such as that of a signature just written, stays English. */
export const evidenceIn = (english: string): string => ofCauses(english) ?? ofConnection(english) ?? english;

/** Why the address guard or a connection said no. */
export const connectionIn = (english: string): string => ofConnection(english) ?? english;
