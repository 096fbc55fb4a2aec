import { load } from '../../corpora/security/corpus.mjs';
import { type ForgedBot, judge, type SlackCase, startForgedBot } from '../../slack/forged.ts';
import type { Check } from '../check.ts';

const check: Check = {
  promise: 'Only Slack is answered, and each request once',
  test: 'test/slack/forged-requests.test.ts',
  async run() {
    const corpus = load<SlackCase>('slack-requests');
    const secret = String(corpus['signingSecret']);
    // The optional second secret of a rotation is not a feature of ours.
    const cases = corpus.cases.filter((one) => one.signingSecrets === undefined);
    const bots = new Map<string, ForgedBot>();
    const broken: string[] = [];
    for (const one of cases) {
      const mode = one.group === 'oauth' ? 'oauth' : 'single';
      const key = one.signingSecret ?? secret;
      const bot = bots.get(mode + key) ?? (await startForgedBot(key, mode));
      bots.set(mode + key, bot);
      const wrong = await judge(bot, one, Number(corpus['now']));
      if (wrong !== null) broken.push(`${one.id}: ${wrong}`);
    }
    for (const bot of bots.values()) await bot.close();
    const refused = cases.filter(({ expect }) => expect.verdict === 'reject' || expect.verdict === 'not-handled').length;
    const figure = `${cases.length - broken.length} of ${cases.length} requests over HTTP as wanted; ${refused} of them refused without a handler`;
    return { figure, ok: broken.length === 0, broken };
  },
};

export default check;
