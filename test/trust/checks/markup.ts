import { inputOf, MARKUP_CASES, shownWith, wrongWith } from '../../slack/markup.ts';
import type { Check } from '../check.ts';

const check: Check = {
  promise:
    "Foreign text in a message stays text: nobody is pinged, nothing is linked, no block breaks, nothing is hidden or pretends to be the bot's",
  test: 'test/slack/markup.test.ts',
  async run() {
    const broken = MARKUP_CASES.flatMap((one) => wrongWith(inputOf(one), one.mustNotContain).map((fault) => `${one.id}: ${fault}`));
    const { messages, views } = shownWith('x');
    const figure = `${MARKUP_CASES.length} texts in ${messages.length + views.length} messages and views of both languages; ${broken.length} faults`;
    return { figure, ok: broken.length === 0, broken };
  },
};

export default check;
