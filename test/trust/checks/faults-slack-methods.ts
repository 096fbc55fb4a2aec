import { isWell, METHODS, methodFaultRun } from '../../support/method-fault-run.ts';
import type { Check } from '../check.ts';

const check: Check = {
  promise:
    'Whatever method of Slack answers 429, 500, no JSON or (for the night) nothing: the bot lives on, who waits is served or told, the next try is right',
  test: 'test/slack/method-faults.test.ts',
  limitMs: 590_000,
  async run({ long }) {
    const stories = await methodFaultRun(METHODS, long);
    const wrong = stories.filter((story) => !isWell(story));
    const count = (came: string): number => stories.filter((story) => story.came === came).length;
    const slowest = Math.max(...stories.map(({ ms }) => ms));
    return {
      figure: `${METHODS.length} methods, ${stories.length} faults: ${count('served')} served all the same, ${count('told')} told, ${count('nothing')} neither; slowest ${(slowest / 1000).toFixed(1)} s`,
      ok: wrong.length === 0,
      broken: wrong.map((story) => JSON.stringify(story)),
    };
  },
};

export default check;
