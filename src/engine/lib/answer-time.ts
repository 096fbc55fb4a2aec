import type { Timings } from '../net.ts';

/** Milliseconds that the server took: from the last step of the connection to the first byte of the answer. Null where no byte came. */
export function answerMs({ lookup, connect, tls, firstByte }: Timings): number | null {
  return firstByte === null ? null : Math.max(0, Math.round(firstByte - (tls ?? connect ?? lookup ?? 0)));
}

/** A measurement is made once, over a network: only what differs by far says anything. */
const RATIO = 5;
const GAP_MS = 250;

export const isFarSlower = (one: number, other: number): boolean => one >= other * RATIO && one - other >= GAP_MS;

interface Timed {
  readonly ms?: number | null;
}

/**
 * How long a check of credentials takes: with the given one and with a random one alike, where none at all is refused at once. Null where this does not
 * show. One slow answer alone is no sign: the first request of a run meets cold caches.
 */
export function checkTime(
  given: number | null,
  random: Timed | undefined,
  none: Timed | undefined,
): { readonly with: number; readonly without: number } | null {
  const times = [given, random?.ms ?? null];
  const without = none?.ms ?? null;
  if (without === null) return null;
  const slow = times.flatMap((ms) => (ms !== null && isFarSlower(ms, without) ? [ms] : []));
  return slow.length === times.length ? { with: Math.min(...slow), without } : null;
}
