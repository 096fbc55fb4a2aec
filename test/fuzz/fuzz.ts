import fc from 'fast-check';
import { aloneMs } from './alone.ts';
import { MOST_MS, threadCpuMs } from './cpu-time.ts';
import { inputs, stretched } from './inputs.ts';
import type { Fuzzed } from './parsers.ts';

/** One input that took longer than it may, with everything that is needed to see it again. */
export interface SlowReading {
  readonly parser: string;
  /** fast-check's seed and the number of the input under it. */
  readonly seed: number;
  readonly run: number;
  /** CPU milliseconds of this thread as they were read, and what passed on the clock meanwhile. */
  readonly ms: number;
  readonly wallMs: number;
  /** CPU milliseconds of the same input alone. Above the limit: a fault; below: the machine's. */
  readonly aloneMs: number;
  /** In full. */
  readonly text: string;
}

export interface Fuzzing {
  readonly runs: number;
  readonly seed: number;
  /** The input that made it throw, shortened; null: none did. */
  readonly thrown: string | null;
  /** CPU milliseconds of the slowest single input, as read. */
  readonly slowestMs: number;
  readonly slowest: string;
  /** Each reading above the limit, ten at most. */
  readonly slow: readonly SlowReading[];
}

/** Each slow reading takes two processes to judge. */
const MOST_JUDGED = 10;

const newSeed = (): number => Math.floor(Math.random() * 0x7fff_ffff);

export function fuzz(parser: Fuzzed, runs: number, seed = newSeed(), limitMs = MOST_MS): Fuzzing {
  const slow: SlowReading[] = [];
  let run = 0;
  let slowestMs = 0;
  let slowest = '';
  const details = fc.check(
    fc.property(inputs(parser.seeds), (text) => {
      run += 1;
      const { ms, wallMs } = reading(parser.read, text);
      if (ms > slowestMs) [slowestMs, slowest] = [ms, text];
      if (ms <= limitMs || slow.length >= MOST_JUDGED) return;
      slow.push(told({ parser: parser.name, seed, run, ms, wallMs, aloneMs: aloneMs(parser.name, text), text }));
    }),
    { numRuns: runs, seed },
  );
  const error = details.errorInstance;
  const thrown = details.failed
    ? `${JSON.stringify(details.counterexample?.[0])}: ${Error.isError(error) ? error.stack?.slice(0, 400) : ''}`
    : null;
  return { runs: details.numRuns, seed, thrown, slowestMs, slowest, slow };
}

function reading(read: Fuzzed['read'], text: string): { readonly ms: number; readonly wallMs: number } {
  const wall = performance.now();
  const begun = threadCpuMs();
  read(text);
  return { ms: threadCpuMs() - begun, wallMs: performance.now() - wall };
}

/** On standard error at once: what comes after it in a long run may never come. */
function told(slow: SlowReading): SlowReading {
  process.stderr.write(`slow reading ${JSON.stringify(slow)}\n`);
  return slow;
}

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
    const begun = threadCpuMs();
    read(text);
    best = Math.min(best, threadCpuMs() - begun);
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
