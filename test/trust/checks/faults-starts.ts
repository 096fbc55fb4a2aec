import { isPolite, refusedStarts } from '../../support/refused-starts.ts';
import type { Check } from '../check.ts';

const check: Check = {
  promise:
    'A start that cannot work says why and what to do in one line: data folder in use, another key, a broken key, a newer schema, a full disk',
  test: 'test/bin/refused-starts.test.ts',
  limitMs: 300_000,
  async run() {
    const stories = await refusedStarts();
    const wrong = stories.filter((story) => !isPolite(story));
    const names = stories.map(({ what }) => what).join(', ');
    return {
      figure: `${stories.length - wrong.length} of ${stories.length} refused politely (${names})`,
      ok: wrong.length === 0,
      broken: wrong.map(({ what, status, said }) => `${what}: ${status} ${said}`),
    };
  },
};

export default check;
