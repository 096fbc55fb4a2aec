const UNITS = [
  { seconds: 86_400, one: 'day', many: 'days' },
  { seconds: 3600, one: 'h', many: 'h' },
  { seconds: 60, one: 'min', many: 'min' },
  { seconds: 1, one: 's', many: 's' },
] as const;

const YEAR = 365.25 * 86_400;

/** A moment against another, both in epoch seconds: '3 days ago', 'in 2 h 5 min', 'just now'. Any number is answered, NaN included. */
export function inWords(epochSeconds: number, now: number): string {
  if (!Number.isFinite(epochSeconds) || !Number.isFinite(now)) return 'at no readable time';
  const distance = Math.round(epochSeconds - now);
  if (distance === 0) return 'just now';
  return distance < 0 ? `${durationInWords(-distance)} ago` : `in ${durationInWords(distance)}`;
}

/** A length of time in seconds, two units at most: '2 h 5 min', '45 s', '3 days', '12 years'. */
export function durationInWords(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  if (!Number.isFinite(whole)) return 'an endless time';
  if (whole >= 2 * YEAR) return whole >= 10_000 * YEAR ? 'more than 10,000 years' : `${Math.round(whole / YEAR)} years`;
  const at = UNITS.findIndex((unit) => whole >= unit.seconds);
  const unit = UNITS[at];
  if (unit === undefined) return '0 s';
  const count = Math.floor(whole / unit.seconds);
  const first = `${count} ${count === 1 ? unit.one : unit.many}`;
  const smaller = UNITS[at + 1];
  // From three days on, hours are noise.
  if (smaller === undefined || (unit.one === 'day' && count >= 3)) return first;
  const rest = Math.floor((whole % unit.seconds) / smaller.seconds);
  return rest === 0 ? first : `${first} ${rest} ${smaller.many}`;
}

/** '2026-01-01 00:00:00 UTC'; null outside what a calendar can show. */
export function asUtc(epochSeconds: number): string | null {
  const date = new Date(epochSeconds * 1000);
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
