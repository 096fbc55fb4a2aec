import { spawnSync } from 'node:child_process';
import { threadCpuMs } from './cpu-time.ts';
import type { Fuzzed } from './parsers.ts';

const PROGRAM = new URL('./alone-run.ts', import.meta.url).pathname;
const LIMIT_MS = 60_000;
const TIMES = 2;
const WARM_ROUNDS = 20;

/**
 * CPU milliseconds of `text` alone: the best of two fresh processes, after the parser has read its own seeds. 60,000: neither ended within a minute.
 * A clock read once inside a long run also counts what is not the parser's: a collection of everybody's garbage, compiling, a virtual machine that stood
 * still (its guest charges the time to whatever was running). None of these comes back for the same input twice; a slow parser does.
 */
export function aloneMs(parser: string, text: string): number {
  let best = LIMIT_MS;
  for (let time = 0; time < TIMES; time += 1) {
    const { stdout, status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], {
      input: JSON.stringify({ parser, text }),
      encoding: 'utf8',
      timeout: LIMIT_MS,
    });
    if (status === 0) best = Math.min(best, Number(stdout));
  }
  return best;
}

/** The first reading in this process: nothing about `text` can have been remembered. Whether it throws is not the question here. */
export function firstReading({ read, seeds }: Fuzzed, text: string): number {
  for (let round = 0; round < WARM_ROUNDS; round += 1) for (const seed of seeds) read(seed);
  const begun = threadCpuMs();
  try {
    read(text);
  } catch {
    return threadCpuMs() - begun;
  }
  return threadCpuMs() - begun;
}
