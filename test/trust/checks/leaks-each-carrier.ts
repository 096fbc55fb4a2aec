import { LEAK_CASES } from '../../support/leak-cases.ts';
import { sweep } from '../../support/leak-sweep.ts';
import type { Check } from '../check.ts';

const check: Check = {
  promise:
    'No secret of a case is in anything made of it: terminal, JSON, Slack views in both languages, evidence file, outward calls, notes',
  test: 'test/secrets/leaks.test.ts',
  limitMs: 240_000,
  async run() {
    const { outputs, leaks } = await sweep(LEAK_CASES);
    return {
      figure: `${LEAK_CASES.length} carriers, ${outputs} outputs searched in every encoding; ${leaks.length} leaks`,
      ok: leaks.length === 0,
      broken: leaks,
    };
  },
};

export default check;
