import { isHarmless, outageRun } from '../../support/outage-run.ts';
import type { Check } from '../check.ts';

const DOWN_MS = 30_000;

const check: Check = {
  promise: 'The database goes away for 30 s and comes back: nothing that was acknowledged is lost or doubled, who asks meanwhile is told',
  test: 'test/slack/outage.test.ts',
  limitMs: 400_000,
  async run() {
    const outage = await outageRun(DOWN_MS);
    if (outage === null) return { figure: 'left out: PostgreSQL is not installed here', ok: true };
    const { before, during, after } = outage;
    return {
      figure: `${DOWN_MS / 1000} s: asked before ${before} verdict, meanwhile ${during}, after ${after} verdict`,
      ok: isHarmless(outage),
    };
  },
};

export default check;
