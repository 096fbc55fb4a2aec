const MONTHS: Readonly<Record<string, number>> = {
  jan: 0,
  feb: 1,
  mar: 2,
  apr: 3,
  may: 4,
  jun: 5,
  jul: 6,
  aug: 7,
  sep: 8,
  oct: 9,
  nov: 10,
  dec: 11,
};
const COMMON = /(\d{1,2})\/([A-Z][a-z]{2})\/(\d{4})[: ](\d{2}):(\d{2}):(\d{2})(?:[.,]\d{1,9})?(?: ?([+-]\d{2}):?(\d{2}))?/;
const ISO = /(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]| - )(\d{2}):(\d{2}):(\d{2})(?:[.,]\d{1,9})?(?: ?(?:Z|([+-]\d{2}):?(\d{2})))?/;
const SYSLOG = /\b([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?: (\d{4}))?/;
/** syslog writes no year (RFC 3164 §4.1.2); such times serve for distances only. */
const NO_YEAR = 2001;
export const EARLIEST_DATED = Date.UTC(2005, 0, 1) / 1000;

/** The first time stamp in a line, epoch seconds; UTC where no offset is written. Null where there is none. */
export function logTime(line: string): number | null {
  const head = line.slice(0, 300);
  const iso = ISO.exec(head);
  const common = COMMON.exec(head);
  if (common !== null && (iso === null || common.index <= iso.index)) {
    const [, day, month = '', year, hours, minutes, seconds, zone, rest] = common;
    return moment(year, MONTHS[month.toLowerCase()], day, [hours, minutes, seconds], offset(zone, rest));
  }
  if (iso !== null) {
    const [, year, month, day, hours, minutes, seconds, zone, rest] = iso;
    return moment(year, Number(month) - 1, day, [hours, minutes, seconds], offset(zone, rest));
  }
  const syslog = SYSLOG.exec(head);
  if (syslog === null) return null;
  const [, month = '', day, hours, minutes, seconds, year] = syslog;
  return moment(year ?? String(NO_YEAR), MONTHS[month.toLowerCase()], day, [hours, minutes, seconds], 0);
}

/** Epoch seconds, milliseconds or a written time, as JSON logs hold it. */
export function loggedTime(value: unknown): number | null {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && /^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(value) ? Number(value) : null;
  if (number !== null) return number > 1e11 ? number / 1000 : number > 1e8 ? number : null;
  return typeof value === 'string' ? logTime(value) : null;
}

type Digits = string | undefined;

function moment(year: Digits, month: number | undefined, day: Digits, clock: readonly Digits[], offsetSeconds: number): number | null {
  if (month === undefined || !(month >= 0 && month < 12)) return null;
  const [hours = 0, minutes = 0, seconds = 0] = clock.map(Number);
  return Date.UTC(Number(year), month, Number(day), hours, minutes, seconds) / 1000 - offsetSeconds;
}

const offset = (hours: Digits, minutes: Digits): number =>
  hours === undefined ? 0 : Math.sign(Number(`${hours[0]}1`)) * (Math.abs(Number(hours)) * 3600 + Number(minutes) * 60);
