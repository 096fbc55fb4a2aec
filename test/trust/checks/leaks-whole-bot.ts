import { stoppedSecrets } from '../../../src/secrets/last-look.ts';
import { LEAK_CASES } from '../../support/leak-cases.ts';
import { leakRun } from '../../support/leak-run.ts';
import type { Check } from '../check.ts';

const check: Check = {
  promise: 'No secret stays anywhere: Slack traffic, log at level trace, output, database rows and files, queue',
  test: 'test/slack/leaks.test.ts',
  limitMs: 580_000,
  async run({ long }) {
    const cases = LEAK_CASES.filter((_, index) => long || index % 3 === 0);
    const { sent, answers, bytes, leaks } = await leakRun(cases);
    const stopped = Object.entries(stoppedSecrets()).map(([kind, times]) => `${times} ${kind}`);
    const lastLook = stopped.length === 0 ? 'the last look had nothing to stop' : `the last look stopped ${stopped.join(', ')}`;
    const figure = `${sent} secrets by six ways in and four kinds of notes, ${answers} verdicts, ${Math.round(bytes / 1e6)} MB searched; ${leaks.length} leaks; ${lastLook}`;
    return { figure, ok: leaks.length === 0 && answers > 0, broken: leaks };
  },
};

export default check;
