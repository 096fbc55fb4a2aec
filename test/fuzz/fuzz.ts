import fc from 'fast-check';
import { inputs, stretched } from './inputs.ts';
import type { Fuzzed } from './parsers.ts';

export interface Fuzzing {
  readonly runs: number;
  /** The input that made it throw, shortened; null: none did. */
  readonly thrown: string | null;
  /** CPU milliseconds of the slowest single input. */
  readonly slowestMs: number;
  readonly slowest: string;
}

export function fuzz({ read, seeds }: Fuzzed, runs: number, seed?: number): Fuzzing {
  let slowestMs = 0;
  let slowest = '';
  const details = fc.check(
    fc.property(inputs(seeds), (text) => {
      const begun = cpuMs();
      read(text);
      const took = cpuMs() - begun;
      if (took <= slowestMs) return;
      slowestMs = took;
      slowest = text;
    }),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  );
  const error = details.errorInstance;
  const thrown = details.failed
    ? `${JSON.stringify(details.counterexample?.[0])}: ${Error.isError(error) ? error.stack?.slice(0, 400) : ''}`
    : null;
  return { runs: details.numRuns, thrown, slowestMs, slowest };
}

/** Of this thread alone: other work on the machine does not count. */
const cpuMs = (): number => process.threadCpuUsage().user / 1000;

export interface Growth {
  /** How many times longer the worst text took when it was doubled. */
  readonly ratio: number;
  readonly worst: string;
  /** CPU milliseconds for the longest text. */
  readonly slowestMs: number;
}

const ROUNDS = 3;
/** Below this a ratio is noise. */
const MEASURABLE_MS = 12;

function timed(read: Fuzzed['read'], text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = cpuMs();
    read(text);
    best = Math.min(best, cpuMs() - begun);
    // Fast enough: nothing to compare.
    if (best < MEASURABLE_MS) return best;
  }
  return best;
}

/** CPU time at `length` and at twice that: linear work takes twice as long, quadratic four times. */
export function growthOf({ read, seeds }: Fuzzed, length: number): Growth {
  let found: Growth = { ratio: 0, worst: '', slowestMs: 0 };
  for (const make of stretched(seeds)) {
    const longer = timed(read, make(2 * length));
    found = { ...found, slowestMs: Math.max(found.slowestMs, longer) };
    if (longer < MEASURABLE_MS) continue;
    const ratio = longer / Math.max(timed(read, make(length)), MEASURABLE_MS / 2);
    if (ratio > found.ratio) found = { ...found, ratio, worst: make(24) };
  }
  return found;
}
