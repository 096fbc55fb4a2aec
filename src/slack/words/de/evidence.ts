import { lookUpIn } from '../templates.ts';
import { ANSWERS } from './evidence-answers.ts';
import { CONNECTION, GUARD_REASONS } from './evidence-connection.ts';
import { OBSERVED } from './evidence-observed.ts';

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
const ofCauses = lookUpIn({ ...ANSWERS, ...OBSERVED }, (value) => timeIn(value) ?? value);

/** A sentence of evidence, by its English words. Most of those that speak of one product alone are not here and stay English. */
export const evidenceIn = (english: string): string => ofCauses(english) ?? ofConnection(english) ?? english;

/** Why the address guard or a connection said no. */
export const connectionIn = (english: string): string => ofConnection(english) ?? english;
