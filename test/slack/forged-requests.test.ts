import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from '../corpora/security/corpus.mjs';
import { LIMIT } from './bot.ts';
import { type ForgedBot, judge, type SlackCase, startForgedBot } from './forged.ts';

const corpus = load<SlackCase>('slack-requests');
const secret = String(corpus['signingSecret']);
const now = Number(corpus['now']);
/** A second signing secret during its rotation is a feature that the corpus calls optional; there is none. */
const cases = corpus.cases.filter((one) => one.signingSecrets === undefined);
const OTHER = cases.find((one) => one.signingSecret !== undefined)?.signingSecret ?? '';

describe.each([
  ['one workspace', secret, 'single', (one: SlackCase) => one.signingSecret === undefined && one.group !== 'oauth'],
  ['another signing secret', OTHER, 'single', (one: SlackCase) => one.signingSecret !== undefined],
  ['many workspaces', secret, 'oauth', (one: SlackCase) => one.group === 'oauth' || one.id === 'tenant-001'],
] as const)('requests to the Slack end point, %s', (_what, signingSecret, installation, isMine) => {
  let bot: ForgedBot;
  beforeAll(async () => {
    bot = await startForgedBot(signingSecret, installation);
  }, LIMIT);
  afterAll(() => bot.close(), LIMIT);
  const mine = cases.filter(isMine);

  it.each(mine.map((one) => [one.id, one.why, one] as const))(
    '%s: %s',
    async (_id, _why, one) => {
      expect(await judge(bot, one, now)).toBeNull();
    },
    LIMIT,
  );

  it('says nothing in the log that was in a refused request', () => {
    expect(mine.length).toBeGreaterThan(2);
    expect(bot.log()).not.toMatch(/FAKE|v0=[0-9a-f]{6}/);
  });
});
