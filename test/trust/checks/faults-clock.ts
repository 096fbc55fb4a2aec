import { clockRun, isSteady } from '../../support/clock-fault-run.ts';
import type { Check } from '../check.ts';

const check: Check = {
  promise: 'The clock jumps two hours ahead or back: nothing is lost, doubled or early, and no request of another time is taken',
  test: 'test/slack/clock-jumps.test.ts',
  limitMs: 400_000,
  async run() {
    const stories = [await clockRun(1), await clockRun(-1)];
    const figures = stories.map(
      ({ jumpHours, slowestMs, idlePercent, woken }) =>
        `${jumpHours > 0 ? '+' : ''}${jumpHours} h: all answered within ${(slowestMs / 1000).toFixed(1)} s, snooze ended ${woken} time, ${idlePercent} % CPU afterwards`,
    );
    const wrong = stories.filter((story) => !isSteady(story));
    return { figure: figures.join('; '), ok: wrong.length === 0, broken: wrong.map((story) => JSON.stringify(story)) };
  },
};

export default check;
