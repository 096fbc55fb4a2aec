import { fuzz, growthOf } from '../../fuzz/fuzz.ts';
import { PARSERS } from '../../fuzz/parsers.ts';
import type { Check } from '../check.ts';

const RUNS = { short: 2_000, long: 1_000_000 };
const LENGTH = { short: 16_000, long: 128_000 };
/** Linear work takes twice as long for twice the text, quadratic four times; between them is noise. */
const MOST_GROWTH = 3.3;
const MOST_HEAP_MB = 32;
/** CPU time for one fuzzed input, of some hundred characters. */
const MOST_MS = 100;
const MB = 1024 * 1024;

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MB;
};

const check: Check = {
  promise: 'Hostile tokens, challenges and pastes: no parser throws, hangs or grows',
  test: 'test/fuzz/parsers.test.ts',
  limitMs: 580_000,
  async run({ long }) {
    const size = long ? 'long' : 'short';
    const broken: string[] = [];
    const most = { ms: 0, growth: 0, mb: 0 };
    let runs = 0;
    for (const parser of PARSERS) {
      // Once for what is compiled and remembered on the way.
      fuzz(parser, 200);
      const before = heap();
      const found = fuzz(parser, RUNS[size]);
      const mb = heap() - before;
      const first = growthOf(parser, LENGTH[size]);
      const growth = first.ratio > MOST_GROWTH ? growthOf(parser, LENGTH[size]) : first;
      runs += found.runs;
      most.ms = Math.max(most.ms, found.slowestMs);
      most.growth = Math.max(most.growth, Math.min(first.ratio, growth.ratio));
      most.mb = Math.max(most.mb, mb);
      if (found.thrown !== null) broken.push(`${parser.name} threw at ${found.thrown}`);
      if (found.slowestMs > MOST_MS) broken.push(`${parser.name}: ${Math.round(found.slowestMs)} ms for ${JSON.stringify(found.slowest)}`);
      if (mb > MOST_HEAP_MB) broken.push(`${parser.name} grew by ${Math.round(mb)} MB`);
      if (growth.ratio > MOST_GROWTH)
        broken.push(`${parser.name}: ${growth.ratio.toFixed(1)} times as long for twice ${JSON.stringify(growth.worst)}`);
    }
    const figure = `${PARSERS.length} parsers, ${runs} inputs, ${broken.length} faults; slowest ${Math.round(most.ms)} ms CPU, growth at doubling at most ${most.growth.toFixed(1)}, heap +${Math.round(most.mb)} MB`;
    return { figure, ok: broken.length === 0, broken };
  },
};

export default check;
