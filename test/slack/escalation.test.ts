import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Actor, Message } from '../../src/playground/workspace.ts';
import { LIMIT, startBot, type TestBot } from './bot.ts';

/** DevOps' side of an escalation, on the strict stand-in: threads that people share, and every way in which a channel can break. */
let bot: TestBot;
let apis: Awaited<ReturnType<typeof startApi>>[] = [];

const HANDLES = ['bela', 'chris', 'dana', 'eli', 'femi', 'gita', 'hugo', 'iris'] as const;
const PEOPLE = HANDLES.map((handle) => ({ handle, ...(handle === 'iris' ? { locale: 'de-DE' } : {}) }));

beforeAll(async () => {
  bot = await startBot({ mode: 'socket', workspace: { people: PEOPLE } });
}, LIMIT);
afterAll(() => bot.close(), LIMIT);
beforeEach(async () => {
  apis = await Promise.all([startApi(), startApi(), startApi()]);
});
afterEach(() => Promise.all(apis.map((api) => api.close())));

/** An API that lets nobody in from outside: its owner must act, so its escalations are one fault. */
async function startApi() {
  const server = createServer((_request, response) => {
    response.writeHead(403, { 'content-type': 'application/json' });
    response.end('{"error":"access denied: your IP address 203.0.113.7 is not on the allow list"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1/orders`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const has = (message: Message, actionId: string): boolean => JSON.stringify(message.blocks).includes(`"action_id":"${actionId}"`);
const devops = () => bot.workspace.channels.devops.id;
const person = (handle: string): Actor => bot.workspace.as(handle);

async function ask(actor: Actor, url: string): Promise<Message> {
  const { general } = bot.workspace.channels;
  if (!general.members.has(actor.person.id)) bot.workspace.join(general.id, actor.person.id);
  const before = new Set(actor.messages(general.id).map(({ ts }) => ts));
  await actor.command(general.id, `/why401 ${url}`);
  return actor.waitFor((one) => one.messages(general.id).find((message) => !before.has(message.ts) && has(message, 'details')));
}

async function escalate(actor: Actor, url: string, values: Record<string, string> = {}): Promise<void> {
  const verdict = await ask(actor, url);
  await actor.click({ messageTs: verdict.ts, actionId: 'escalate' });
  const view = await actor.waitFor((one) => one.views.at(-1));
  expect((await actor.submit(view.id, values)).errors).toEqual({});
}

/** Root cards in a channel, whatever their state. */
const cards = (channelId = devops()): readonly Message[] =>
  person('grace')
    .messages(channelId)
    .filter((one) => one.threadTs === undefined && (has(one, 'resolve') || has(one, 'reopen')));

async function newCard(actor: Actor, url: string, values: Record<string, string> = {}): Promise<Message> {
  const before = new Set(cards().map(({ ts }) => ts));
  await escalate(actor, url, values);
  return person('grace').waitFor(() => cards().find(({ ts }) => !before.has(ts)));
}

const standing = (ts: string, words: string): Promise<Message> =>
  person('grace').waitFor((one) => one.messages(devops()).find((message) => message.ts === ts && message.text.includes(words)));
const inThread = (ts: string, words: string): Promise<Message> =>
  person('grace').waitFor((one) => one.thread(devops(), ts).find((message) => message.text.includes(words)));
const dm = (actor: Actor, words: string): Promise<Message> =>
  actor.waitFor((one) => one.dms.find((message) => message.text.includes(words)));

// First: the fault is for the very next message.
it(
  'Slack took the card and its answer was lost: the first press on the one that nobody knows takes it away, and counts',
  async () => {
    const grace = person('grace');
    bot.workspace.faultNext('chat.postMessage', 'lost');
    await escalate(person('ada'), apis[0]?.url ?? '');
    const [first, second] = await grace.waitFor(() => {
      const both = cards().slice(-2);
      return both.length === 2 && both.every(({ text }) => text === both[0]?.text) ? both : undefined;
    });
    await grace.waitFor((one) => one.thread(devops(), second?.ts ?? '').length > 1);
    await grace.click({ messageTs: first?.ts ?? '', actionId: 'acknowledge' });

    await standing(second?.ts ?? '', 'Acknowledged');
    await grace.waitFor(() => !cards().some(({ ts }) => ts === first?.ts));
    expect(bot.workspace.refusals).toEqual([]);
  },
  LIMIT,
);

it(
  'ten escalations of three faults by eight people: three threads, each truthful, no further ping, everybody told how it ended',
  async () => {
    const grace = person('grace');
    const plan = HANDLES.map((handle, index) => [handle, index % 3] as const);
    const all = [...plan, ['bela', 1] as const, ['chris', 2] as const];
    const before = cards().length;
    for (const [handle, fault] of all) await escalate(person(handle), apis[fault]?.url ?? '', { severity: 'normal' });

    const opened = await grace.waitFor(() => (cards().length >= before + 3 ? cards().slice(before) : undefined));
    // Fault 0: bela, eli, hugo · 1: chris, femi, iris, bela · 2: dana, gita, chris
    for (const [index, people] of [3, 4, 3].entries()) await standing(opened[index]?.ts ?? '', `${people} people`);
    expect(cards()).toHaveLength(before + 3);

    for (const { ts } of opened) await grace.click({ messageTs: ts, actionId: 'acknowledge' });
    await dm(person('iris'), 'kümmert sich um Fall');
    for (const { ts } of opened) await grace.click({ messageTs: ts, actionId: 'resolve' });
    for (const handle of HANDLES) {
      const words = handle === 'iris' ? 'erledigt' : 'resolved your case';
      const told = await dm(person(handle), words);
      expect(has(told, 'fixed_for_me') && has(told, 'still_failing')).toBe(true);
    }
    for (const { ts } of opened) expect((await standing(ts, 'Resolved')).blocks.length).toBeGreaterThan(3);
    expect(bot.workspace.refusals).toEqual([]);
  },
  LIMIT * 2,
);

it(
  'worse is shown in the channel, all else is quiet in the thread',
  async () => {
    const url = apis[0]?.url ?? '';
    const card = await newCard(person('ada'), url, { severity: 'low' });
    await escalate(person('bela'), url, { severity: 'low', note: 'me too' });
    const quiet = await inThread(card.ts, 'me too');
    await escalate(person('chris'), url, { severity: 'high' });
    const loud = await inThread(card.ts, 'It got worse');

    expect(quiet.broadcast).toBe(false);
    expect(loud.broadcast).toBe(true);
    await standing(card.ts, 'severity high');
  },
  LIMIT,
);

it(
  'snooze with a reason, wake by taking it, resolve with one click, say what was done afterwards',
  async () => {
    const grace = person('grace');
    const ada = person('ada');
    const card = await newCard(ada, apis[0]?.url ?? '');
    await grace.click({ messageTs: card.ts, actionId: 'snooze' });
    const form = await grace.waitFor((one) => one.views.at(-1));
    await grace.submit(form.id, { minutes: '240', reason: 'The vendor deploys at three <!channel>' });
    await standing(card.ts, 'Snoozed');
    await grace.click({ messageTs: card.ts, actionId: 'acknowledge' });
    await standing(card.ts, 'Acknowledged');
    await grace.click({ messageTs: card.ts, actionId: 'resolve' });
    const answer = await grace.waitFor((one) =>
      one.messages(devops()).find((message) => message.ts > card.ts && has(message, 'explain_resolution')),
    );
    await grace.click({ messageTs: answer.ts, actionId: 'explain_resolution' });
    const explain = await grace.waitFor((one) => one.views.at(-1));
    await grace.submit(explain.id, { reason: 'Put the new address on the list' });

    expect(answer.onlyFor).toBe(grace.person.id);
    await inThread(card.ts, 'Put the new address on the list');
    await dm(ada, 'Put the new address on the list');
    expect((await inThread(card.ts, 'The vendor deploys')).text).not.toContain('<!channel>');
    await standing(card.ts, 'What was done: Put the new address');
  },
  LIMIT,
);

it(
  'a reporter says that it still fails: open again, shown in the channel, looked at anew; a late acknowledge never reopens',
  async () => {
    const grace = person('grace');
    const ada = person('ada');
    const card = await newCard(ada, apis[0]?.url ?? '');
    // Both are on their way before Slack shows the card anew.
    const clicks = await Promise.all([
      grace.click({ messageTs: card.ts, actionId: 'resolve' }),
      grace.click({ messageTs: card.ts, actionId: 'acknowledge' }),
    ]);
    const told = await ada.waitFor((one) => one.dms.find((message) => message.ts > card.ts && has(message, 'still_failing')));
    await standing(card.ts, 'Resolved');
    expect(clicks).toMatchObject([
      { acknowledged: true, error: null },
      { acknowledged: true, error: null },
    ]);
    expect(bot.workspace.refusals).toEqual([]);

    await ada.click({ messageTs: told.ts, actionId: 'still_failing' });
    await standing(card.ts, 'Open');
    expect((await inThread(card.ts, 'opened this again')).broadcast).toBe(true);
    await ada.waitFor((one) => one.dms.find((message) => message.ts > card.ts && message.text.includes('Before')));

    await grace.click({ messageTs: card.ts, actionId: 'resolve' });
    await standing(card.ts, 'Resolved');
    const again = await ada.waitFor((one) => one.dms.find((message) => has(message, 'fixed_for_me') && message.ts > told.ts));
    await ada.click({ messageTs: again.ts, actionId: 'fixed_for_me' });
    await inThread(card.ts, 'works again');
  },
  LIMIT,
);

it(
  'a click that arrives twice is one change, and the person is not told that somebody was faster',
  async () => {
    const grace = person('grace');
    const card = await newCard(person('ada'), apis[0]?.url ?? '');
    bot.workspace.deliverNext(2);
    await grace.click({ messageTs: card.ts, actionId: 'acknowledge' });
    await standing(card.ts, 'Acknowledged');
    await grace.click({ messageTs: card.ts, actionId: 'resolve' });
    await standing(card.ts, 'Resolved');

    expect(grace.thread(devops(), card.ts).filter((one) => one.text.includes('is looking at this'))).toHaveLength(1);
    expect(grace.messages(devops()).filter((one) => one.onlyFor !== undefined && one.text.startsWith('Someone was faster'))).toEqual([]);
  },
  LIMIT,
);

it(
  'the card is deleted: another one is posted and the thread goes on there',
  async () => {
    const grace = person('grace');
    const card = await newCard(person('ada'), apis[0]?.url ?? '');
    await grace.waitFor((one) => one.thread(devops(), card.ts).length > 1);
    bot.workspace.deleteMessage(card.ts);
    await escalate(person('bela'), apis[0]?.url ?? '', { note: 'same here' });

    const next = await grace.waitFor(() => cards().find(({ ts, text }) => ts > card.ts && text.includes('2 people')));
    await grace.click({ messageTs: next.ts, actionId: 'acknowledge' });
    await inThread(next.ts, 'is looking at this');
  },
  LIMIT,
);

it(
  'the bot is removed from the channel, then the channel archived: reporters still hear, nothing is repeated for ever',
  async () => {
    const grace = person('grace');
    const ada = person('ada');
    const card = await newCard(ada, apis[0]?.url ?? '');
    bot.workspace.removeBot(devops());
    await grace.click({ messageTs: card.ts, actionId: 'acknowledge' });
    await dm(ada, 'is looking at your case');
    bot.workspace.archive(devops());
    await escalate(person('bela'), apis[1]?.url ?? '');

    const told = await dm(person('bela'), 'has not reached DevOps');
    expect(told.text).toContain('archived');
    const admin = await grace.waitFor((one) => one.dms.find((message) => has(message, 'settings')));
    expect(admin.text).toContain('cannot post');
  },
  LIMIT,
);
