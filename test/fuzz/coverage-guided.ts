import type { Coverage } from './coverage.ts';
import { type Material, mutated } from './mutate.ts';
import { type Random, seeded } from './random.ts';

/** Inputs that are kept at most, and the share of choices that goes to the newest of them. */
const MOST_KEPT = 4000;
const NEWEST = 16;

export interface Search {
  /** What is looked for is up to this: it sees every input. True: enough. */
  readonly tryOut: (text: string) => boolean;
  readonly seeds: readonly [string, ...(readonly string[])];
  readonly words: Material['words'];
  readonly seed: number;
  /** Null: blind, the same mutations of the seeds alone; for comparison. */
  readonly coverage: Coverage | null;
  /** Asked before every input. */
  readonly isOver: (tried: number) => boolean;
}

export interface Searched {
  readonly tried: number;
  /** Inputs that ran something no input before had run, or twice as often. */
  readonly kept: number;
  readonly blocks: number;
  /** `tryOut` said so. */
  readonly ended: boolean;
}

/**
 * Mutates inputs, and keeps those that reach what none before has reached: conditions behind conditions are met one at a time. One seed and one number
 * of inputs always do the same.
 */
export function search({ tryOut, seeds, words, seed, coverage, isOver }: Search): Searched {
  const random = seeded(seed);
  const others: [string, ...string[]] = [seeds[0]];
  const seen = new Set<number>();
  let tried = 0;
  let kept = 0;
  // What was loaded and counted before is nobody's discovery.
  coverage?.forget();
  for (let next = seeds[0]; !isOver(tried); next = tried < seeds.length ? (seeds[tried] ?? '') : another(others, words, random)) {
    tried += 1;
    const ended = tryOut(next);
    const isSeed = tried <= seeds.length;
    const isKept = coverage === null ? isSeed : isNew(coverage.take(), seen);
    if (isKept) kept += 1;
    if (isKept && tried > 1 && others.length < MOST_KEPT) others.push(next);
    if (ended) return { tried, kept, blocks: coverage?.blocks() ?? 0, ended };
  }
  return { tried, kept, blocks: coverage?.blocks() ?? 0, ended: false };
}

/** Half of the time one of the newest: behind a door just opened is most that nobody has seen. */
function another(others: Material['others'], words: Material['words'], random: Random): string {
  const newest = random.below(2) === 0 ? others[others.length - 1 - random.below(Math.min(NEWEST, others.length))] : undefined;
  return mutated(newest ?? random.pick(others), random, { others, words });
}

function isNew(ran: readonly number[], seen: Set<number>): boolean {
  const before = seen.size;
  for (const one of ran) seen.add(one);
  return seen.size > before;
}
