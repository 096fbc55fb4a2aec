import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Actor, Message } from '../../src/playground/workspace.ts';
import { LIMIT, startBot, type TestBot } from './bot.ts';

/** What happens when Slack, or a person, says no. */
let bot: TestBot;
afterAll(() => bot.close(), LIMIT);

const has = (message: Message, actionId: string): boolean => JSON.stringify(message.blocks).includes(`"action_id":"${actionId}"`);

// One bot for all: starting one makes a database. The channel is archived last.
beforeAll(async () => {
  bot = await startBot({ mode: 'socket', env: { WHY401_DEVOPS_CHANNEL: '' } });
}, LIMIT);

function ready() {
  const { as, people, channels } = bot.workspace;
  return { ada: as(people.ada.id), grace: as(people.grace.id), channels };
}

/** Cards that stand in a channel, with buttons. */
const cardsIn = (person: Actor, channelId: string): readonly Message[] =>
  person.messages(channelId).filter((one) => has(one, 'acknowledge'));

async function ask(person: Actor, channelId: string): Promise<Message> {
  const before = new Set(person.messages(channelId).map(({ ts }) => ts));
  await person.command(channelId, `/why401 ${bot.api}`);
  return person.waitFor((actor) => actor.messages(channelId).find((one) => !before.has(one.ts) && has(one, 'details')));
}

async function openPreview(person: Actor, messageTs: string) {
  await person.click({ messageTs, actionId: 'escalate' });
  return person.waitFor((actor) => actor.views.at(-1));
}

/** The same fault joins an open thread: each story begins without one. */
afterEach(async () => {
  const { grace, channels } = ready();
  for (const channel of [channels.devops, channels.payments]) {
    for (const { ts } of cardsIn(grace, channel.id)) {
      await grace.click({ messageTs: ts, actionId: 'resolve' });
      await grace.waitFor((actor) => actor.messages(channel.id).find((one) => one.ts === ts && has(one, 'reopen')));
    }
  }
}, LIMIT);

it(
  'no channel set: nothing is lost, an admin is asked, and what the admin chooses is remembered',
  async () => {
    const { ada, grace, channels } = ready();
    const verdict = await ask(ada, channels.general.id);

    const view = await openPreview(ada, verdict.ts);
    const sent = await ada.submit(view.id, { note: 'please' });
    const kept = await ada.waitFor((actor) => actor.messages(channels.general.id).find((one) => one.text.includes('asked an admin')));
    const asked = await grace.waitFor((actor) => actor.dms.find((one) => has(one, 'settings')));
    const own = await openPreview(grace, (await ask(grace, channels.general.id)).ts);
    await grace.submit(own.id, { channel: channels.devops.id, note: 'mine' });
    const card = await grace.waitFor((actor) => cardsIn(actor, channels.devops.id).at(0));
    await grace.waitFor((actor) => actor.thread(channels.devops.id, card.ts).find((one) => one.text.includes('mine')));

    expect(sent.errors).toEqual({});
    expect(kept.onlyFor).toBe(ada.person.id);
    expect(asked.text).toContain('no channel is chosen yet');
    expect(card.text).toContain('please');
    expect(card.text).toContain('2 people');
  },
  LIMIT,
);

it(
  'a busy Slack (429): the card comes once, after the pause it asked for',
  async () => {
    const { ada, grace, channels } = ready();
    const verdict = await ask(ada, channels.general.id);
    bot.workspace.rateLimitNext('chat.postMessage', 1, 1);
    const before = cardsIn(grace, channels.devops.id).length;

    const view = await openPreview(ada, verdict.ts);
    await ada.submit(view.id, { note: 'please' });
    await grace.waitFor((actor) => cardsIn(actor, channels.devops.id).length > before);

    expect(cardsIn(grace, channels.devops.id)).toHaveLength(before + 1);
  },
  LIMIT,
);

it(
  'a person cannot escalate the same case twice',
  async () => {
    const { ada, grace, channels } = ready();
    const verdict = await ask(ada, channels.general.id);
    const view = await openPreview(ada, verdict.ts);
    const before = cardsIn(grace, channels.devops.id).length;
    await ada.submit(view.id, { note: 'please' });
    await grace.waitFor((actor) => cardsIn(actor, channels.devops.id).length > before);

    await ada.click({ messageTs: verdict.ts, actionId: 'escalate' });
    const told = await ada.waitFor((actor) => actor.messages(channels.general.id).find((one) => one.text.includes('with DevOps already')));

    expect(told.onlyFor).toBe(ada.person.id);
    expect(cardsIn(grace, channels.devops.id)).toHaveLength(before + 1);
  },
  LIMIT,
);
it(
  'a private channel without the bot: the reporter is told to invite it',
  async () => {
    const { ada, channels } = ready();
    const verdict = await ask(ada, channels.general.id);
    bot.workspace.failNext('chat.postMessage', 'not_in_channel');

    const view = await openPreview(ada, verdict.ts);
    await ada.submit(view.id, { note: 'please' });
    const told = await ada.waitFor((actor) => actor.dms.find((one) => one.text.includes('has not reached DevOps')));

    expect(JSON.stringify(told.blocks)).toContain('/invite');
  },
  LIMIT,
);

it(
  'an archived channel: nothing is lost, the reporter is told, and another channel takes it',
  async () => {
    const { ada, grace, channels } = ready();
    const verdict = await ask(ada, channels.general.id);
    bot.workspace.archive(channels.devops.id);

    const view = await openPreview(ada, verdict.ts);
    await ada.submit(view.id, { note: 'please' });
    const told = await ada.waitFor((actor) => actor.dms.find((one) => one.text.includes('archived')));
    const second = await openPreview(ada, told.ts);
    await ada.submit(second.id, { channel: channels.payments.id, note: 'please' });
    const card = await grace.waitFor((actor) => actor.messages(channels.payments.id).find((one) => has(one, 'acknowledge')));

    expect(told.text).toContain('archived');
    expect(card.channelId).toBe(channels.payments.id);
  },
  LIMIT,
);
