import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Message } from '../../src/playground/workspace.ts';
import { LIMIT, startBot, type TestBot } from './bot.ts';

/** A person asks too often, and then to be forgotten: told kindly, in their own language. */
let bot: TestBot;
beforeAll(async () => {
  bot = await startBot({
    mode: 'http',
    env: { WHY401_LIMITS: 'person=2/10m' },
    workspace: { people: [{ handle: 'jana', name: 'Jana Roth', role: 'Developer', locale: 'de-DE' }] },
  });
}, LIMIT);
afterAll(() => bot?.close(), LIMIT);

const has = (message: Message, actionId: string): boolean => JSON.stringify(message.blocks).includes(`"action_id":"${actionId}"`);

async function say(handle: string, text: string, isIt: (message: Message) => boolean): Promise<Message> {
  const { as, channels } = bot.workspace;
  const person = as(handle);
  const before = new Set(person.messages(channels.general.id).map(({ ts }) => ts));
  await person.command(channels.general.id, `/why401 ${text}`);
  return person.waitFor((actor) => actor.messages(channels.general.id).find((one) => !before.has(one.ts) && isIt(one)));
}

it(
  'the third question has to wait, and the person is told how long; another person need not',
  async () => {
    const { people } = bot.workspace;
    for (let index = 0; index < 2; index += 1) await say('jana', bot.api, (one) => has(one, 'details'));

    const told = await say('jana', bot.api, (one) => one.text.includes('mehr als 2 Fragen'));
    const other = await say(people.grace.id, bot.api, (one) => has(one, 'details'));

    expect(told.text).toMatch(/Bitte in etwa \d+ min noch einmal fragen/);
    expect(told.onlyFor).not.toBeNull();
    expect(other.text).toContain('401');
    expect(bot.workspace.refusals).toEqual([]);
  },
  LIMIT,
);

it(
  'forgets who asks for it and says what stays; the limit is not forgotten with them',
  async () => {
    const { as, people, channels } = bot.workspace;
    const jana = as('jana');
    const asked = await say('jana', 'vergessen', (one) => has(one, 'forget_me'));
    expect(asked.text).toContain('Was bleibt');

    await jana.click({ messageTs: asked.ts, actionId: 'forget_me' });
    const done = await jana.waitFor((actor) =>
      actor.messages(channels.general.id).find((one) => one.text.includes('Fälle und 0 Rückmeldungen zu Diagnosen gelöscht')),
    );
    const history = await say('jana', 'history', (one) => one.ts !== done.ts && !has(one, 'forget_me'));
    const still = await say('jana', bot.api, (one) => one.text.includes('mehr als 2 Fragen'));
    const hers = await say(people.grace.id, 'history', (one) => has(one, 'details') && one.blocks.length > 1);

    expect(done.text).toContain('3 Fälle');
    expect(has(history, 'details')).toBe(false);
    expect(still.text).toContain('min');
    expect(hers.text).toContain('401');
    expect(bot.workspace.refusals).toEqual([]);
  },
  LIMIT,
);
