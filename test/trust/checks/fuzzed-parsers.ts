import { type Measured, measured } from '../../fuzz/measured.ts';
import { PARSERS } from '../../fuzz/parsers.ts';
import type { Check } from '../check.ts';

const AMOUNT = { short: { runs: 2_000, length: 16_000 }, long: { runs: 1_000_000, length: 128_000 } };

const most = (all: readonly number[]): number => Math.max(0, ...all);

const check: Check = {
  promise: 'Hostile tokens, challenges and pastes: no parser throws, hangs or grows',
  test: 'test/fuzz/parsers.test.ts',
  limitMs: 580_000,
  async run({ long }) {
    const all: Measured[] = [];
    for (const parser of PARSERS) {
      const one = measured(parser, AMOUNT[long ? 'long' : 'short']);
      all.push(one);
      // A night's work that is broken off has still measured what it has measured.
      if (long) process.stderr.write(`${JSON.stringify(one)}\n`);
    }
    const broken = all.flatMap((one) => one.broken);
    const runs = all.reduce((sum, one) => sum + one.runs, 0);
    const unconfirmed = all.reduce((sum, one) => sum + one.unconfirmed, 0);
    const figure = `${all.length} parsers, ${runs} inputs, ${broken.length} faults; slowest ${Math.round(most(all.map((one) => one.slowestMs)))} ms CPU alone, ${unconfirmed} slow readings that did not come back, growth at doubling at most ${most(all.map((one) => one.growth)).toFixed(1)}, heap +${Math.round(most(all.map((one) => one.mb)))} MB`;
    return { figure, ok: broken.length === 0, broken };
  },
};

export default check;
