import type { HttpResponse } from '../case.ts';
import type { Trial } from '../facts.ts';

/** The user's credential is shown to its own server at most this often in one run, the request as given included (lock-outs). */
const MOST_SHOWINGS = 3;

/** May it be shown once more, after the request as given and so many times besides? */
export const mayShowAgain = (besides: number): boolean => 1 + besides < MOST_SHOWINGS;

/** How often it may still be shown, after the request as given, a browser's User-Agent (403 and 406 only) and the repaired forms. */
export function showingsLeft(given: HttpResponse, repaired: { readonly trials: readonly Trial[] } | undefined): number {
  const asBrowser = given.status === 403 || given.status === 406 ? 1 : 0;
  return MOST_SHOWINGS - 1 - asBrowser - (repaired?.trials.length ?? 0);
}
