import { aloneMs } from './alone.ts';
import { MOST_MS } from './cpu-time.ts';
import { type Fuzzing, fuzz, growthOf } from './fuzz.ts';
import type { Fuzzed } from './parsers.ts';

/** Linear work takes twice as long for twice the text, quadratic four times; between them is noise. */
const MOST_GROWTH = 3.3;
const MOST_HEAP_MB = 32;
const MB = 1024 * 1024;

export interface Amount {
  readonly runs: number;
  /** Characters of the shorter of the two texts whose times are compared. */
  readonly length: number;
}

export interface Measured {
  readonly name: string;
  readonly runs: number;
  readonly seed: number;
  /** CPU milliseconds of the slowest input, read again alone. */
  readonly slowestMs: number;
  readonly growth: number;
  readonly mb: number;
  /** Readings above the limit that the same input alone did not confirm. */
  readonly unconfirmed: number;
  /** One line for each fault. */
  readonly broken: readonly string[];
}

/** Everything that is promised of one parser, in figures. Run it with --expose-gc. */
export function measured(parser: Fuzzed, { runs, length }: Amount, seed?: number): Measured {
  // Once for what is compiled and remembered on the way.
  fuzz(parser, 200);
  const before = heapMb();
  const found = fuzz(parser, runs, seed);
  const mb = heapMb() - before;
  const first = growthOf(parser, length);
  // Twice, when the first was too much: growth comes back, noise does not.
  const growth = first.ratio > MOST_GROWTH ? growthOf(parser, length) : first;
  const broken = [...faultsOf(parser.name, found)];
  if (mb > MOST_HEAP_MB) broken.push(`${parser.name} grew by ${Math.round(mb)} MB (seed ${found.seed})`);
  if (growth.ratio > MOST_GROWTH)
    broken.push(`${parser.name}: ${growth.ratio.toFixed(1)} times as long for twice ${JSON.stringify(growth.worst)}`);
  const slow = found.slow.map((one) => one.aloneMs);
  return {
    name: parser.name,
    runs: found.runs,
    seed: found.seed,
    slowestMs: Math.max(aloneMs(parser.name, found.slowest), ...slow),
    growth: Math.min(first.ratio, growth.ratio),
    mb,
    unconfirmed: slow.filter((ms) => ms <= MOST_MS).length,
    broken,
  };
}

function faultsOf(name: string, { thrown, slow, seed }: Fuzzing): readonly string[] {
  const confirmed = slow.filter(({ aloneMs: ms }) => ms > MOST_MS);
  return [
    ...(thrown === null ? [] : [`${name} threw (seed ${seed}) at ${thrown}`]),
    ...confirmed.map(
      ({ run, aloneMs: ms, text }) => `${name}: ${Math.round(ms)} ms alone (seed ${seed}, input ${run}) for ${JSON.stringify(text)}`,
    ),
  ];
}

const heapMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MB;
};
