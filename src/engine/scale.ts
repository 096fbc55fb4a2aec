import type { Clue, Weight } from './cause.ts';
import type { Likelihood } from './diagnosis.ts';

/** The whole scoring, in one place. Calibrated on corpora, never on one case. */
const NUMBERS = { certain: 0.95, strong: 0.8, likely: 0.55, hint: 0.25 } as const satisfies Record<Exclude<Weight, 'against'>, number>;
/** One clue against leaves so much of the score. */
const LEFT_BY_AGAINST = 0.35;
/** From here a cause explains away those it supersedes, and leaves them so much. */
export const SUPERSEDES_FROM = 0.5;
export const LEFT_BY_SUPERSEDING = 0.3;

/** Clues for combine as 1 − Π(1 − weight); clues against scale the result down. 0 … 1, two decimals. */
export function scoreOf(clues: readonly Pick<Clue, 'weight'>[]): number {
  let unexplained = 1;
  let scale = 1;
  for (const { weight } of clues) {
    if (weight === 'against') scale *= LEFT_BY_AGAINST;
    else unexplained *= 1 - NUMBERS[weight];
  }
  return Math.min(0.99, (1 - unexplained) * scale);
}

/** The band of a score. */
export function likelihoodOf(score: number): Likelihood {
  if (score >= 0.75) return 'high';
  return score >= 0.4 ? 'medium' : 'low';
}
