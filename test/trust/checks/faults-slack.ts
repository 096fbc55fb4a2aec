import { faultRun, isRight } from '../../support/fault-run.ts';
import type { Check } from '../check.ts';

const check: Check = {
  promise:
    'What was acknowledged arrives although Slack answers 429, 500, nothing, no JSON, or its answer is lost; doubled only where Slack did not say that it was done',
  test: 'test/slack/faults.test.ts',
  limitMs: 580_000,
  async run() {
    const stories = await faultRun(true);
    const wrong = stories.filter((story) => !isRight(story));
    const lost = stories.filter(({ verdicts, cards }) => verdicts === 0 || cards === 0).length;
    const doubled = stories.filter(({ verdicts, cards }) => verdicts > 1 || cards > 1).map(({ fault }) => fault);
    const figure = `${stories.length} faults on reply and card; ${lost} lost; doubled: ${doubled.length === 0 ? 'none' : doubled.join(', ')}`;
    return { figure, ok: wrong.length === 0, broken: wrong.map((story) => JSON.stringify(story)) };
  },
};

export default check;
