import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { deliverable, post, startWaitingBot, type WaitingBot } from './raw-bot.ts';

// What goes wrong under a bot, in Slack's words.

let workspace: Workspace;
let bot: WaitingBot;

beforeEach(async () => {
  workspace = await startWorkspace({ events: ['channel_archive', 'member_left_channel', 'channel_left', 'group_left', 'app_mention'] });
  bot = await startWaitingBot(workspace);
});

afterEach(async () => {
  await bot.stop();
  await workspace.close();
});

const DEVOPS = 'C0DEVOPS03';
const api = async (method: string, args: object) => (await post(workspace.apiUrl + method, args, workspace.botToken)).body;
const card = () => api('chat.postMessage', { channel: DEVOPS, text: 'card', blocks: [deliverable('go')] });

describe('places', () => {
  it('an archived channel takes nothing, edits included, until it is opened again', async () => {
    const { ts } = await card();
    workspace.archive(DEVOPS);
    const refused = [
      await api('chat.postMessage', { channel: DEVOPS, text: 'a' }),
      await api('chat.update', { channel: DEVOPS, ts, text: 'a' }),
      await api('conversations.join', { channel: DEVOPS }),
    ];
    workspace.unarchive(DEVOPS);

    expect(refused.map(({ error }) => error)).toEqual(['is_archived', 'is_archived', 'is_archived']);
    expect((await api('chat.update', { channel: DEVOPS, ts, text: 'a' })).ok).toBe(true);
    expect(bot.events).toMatchObject([{ type: 'channel_archive', channel: DEVOPS }]);
  });

  it('a bot that was put out cannot post; from a private channel it does not even see it; it hears of leaving', async () => {
    const room = workspace.addChannel({ name: 'war-room', isPrivate: true, members: ['ada', 'grace'], withBot: true });
    workspace.removeBot(DEVOPS);
    const open = await api('chat.postMessage', { channel: DEVOPS, text: 'a' });
    const inside = await api('chat.postMessage', { channel: room.id, text: 'a' });
    workspace.removeBot(room.id);
    const outside = await api('chat.postMessage', { channel: room.id, text: 'a' });
    workspace.inviteBot(DEVOPS);
    workspace.leave(DEVOPS, 'ada');

    expect([open.error, inside.ok, outside.error]).toEqual(['not_in_channel', true, 'channel_not_found']);
    expect((await card()).ok).toBe(true);
    expect(bot.events.map(({ type }) => type)).toEqual(['channel_left', 'group_left', 'member_left_channel']);
  });

  it('a deleted card is not found, and has no thread any more', async () => {
    const { ts } = await card();
    workspace.deleteMessage(String(ts));

    const errors = [
      await api('chat.update', { channel: DEVOPS, ts, text: 'a' }),
      await api('chat.delete', { channel: DEVOPS, ts }),
      await api('chat.postMessage', { channel: DEVOPS, text: 'a', thread_ts: ts }),
      await api('chat.getPermalink', { channel: DEVOPS, message_ts: ts }),
    ].map(({ error }) => error);

    expect(errors).toEqual(['message_not_found', 'message_not_found', 'thread_not_found', 'message_not_found']);
  });
});

describe('tabs that the manifest does not open', () => {
  it('no Home tab, no direct messages; read-only, people cannot answer', async () => {
    const closed = await startWorkspace({ tabs: { home: false, messages: 'off' } });
    const mute = await startWorkspace({ tabs: { home: true, messages: 'read-only' } });
    const call = async (to: Workspace, method: string, args: object) => (await post(to.apiUrl + method, args, to.botToken)).body;
    const { id } = closed.people.ada;
    const home = await call(closed, 'views.publish', { user_id: id, view: { type: 'home', blocks: [] } });
    const direct = await call(closed, 'chat.postMessage', { channel: id, text: 'a' });
    const told = await call(mute, 'chat.postMessage', { channel: id, text: 'a' });
    const answer = mute.as('ada').say(mute.as('ada').directChannelId, 'b');

    await expect(answer).rejects.toThrow('turned off');
    expect([home.error, direct.error, told.ok]).toEqual(['not_enabled', 'messages_tab_disabled', true]);
    await closed.close();
    await mute.close();
  });
});

describe('deliveries', () => {
  it('one click that arrives twice is the same to the letter', async () => {
    const { ts } = await card();
    workspace.deliverNext(2);
    await workspace.as('ada').click({ messageTs: String(ts), actionId: 'go' });
    await workspace.repeatInteraction();

    expect(bot.heard).toHaveLength(3);
    expect(bot.heard[1]).toEqual(bot.heard[0]);
    expect(bot.heard[2]).toEqual(bot.heard[0]);
  });

  it('one command twice has one trigger; two people at once have two', async () => {
    workspace.deliverNext(2);
    await workspace.as('ada').command(DEVOPS, '/why401 a');
    await workspace.repeatCommand();
    await Promise.all([workspace.as('ada').command(DEVOPS, '/why401 b'), workspace.as('grace').command(DEVOPS, '/why401 b')]);

    const triggers = bot.heard.map(({ trigger_id }) => trigger_id);
    expect(new Set(triggers.slice(0, 3)).size).toBe(1);
    expect(new Set(triggers.slice(3)).size).toBe(2);
  });

  it('an event that nobody acknowledged comes again with its id, three times at most', async () => {
    await bot.stop();
    await workspace.as('ada').say(DEVOPS, `<@${workspace.bot.id}> why?`);
    const vain = await workspace.retryEvents();
    bot = await startWaitingBot(workspace);
    const heard = await workspace.retryEvents();
    const nothing = await workspace.retryEvents();

    expect([vain, heard].map((receipts) => receipts.map(({ acknowledged }) => acknowledged))).toEqual([[false], [true]]);
    expect(nothing).toEqual([]);
    expect(bot.retryNumber).toBe('2');
  });
});

describe('faults', () => {
  const call = (args: object = {}) =>
    fetch(`${workspace.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: DEVOPS, text: 'a', ...args }),
      signal: AbortSignal.timeout(300),
    });

  it('500, a page instead of JSON, silence, a cut before and a cut after the deed', async () => {
    workspace.faultNext('chat.postMessage', { status: 500, error: 'internal_error' });
    workspace.faultNext('chat.postMessage', { status: 503, text: '<html>Sorry</html>' });
    const server = await call();
    const page = await (await call()).text();
    workspace.faultNext('chat.postMessage', 'silence');
    await expect(call()).rejects.toThrow();
    workspace.faultNext('chat.postMessage', 'cut');
    await expect(call()).rejects.toThrow();
    const before = workspace.allMessages.length;
    workspace.faultNext('*', 'lost');
    await expect(call()).rejects.toThrow();

    expect([server.status, page]).toEqual([500, '<html>Sorry</html>']);
    expect([before, workspace.allMessages.length]).toEqual([0, 1]);
    expect((await call()).status).toBe(200);
  });

  it("Slack's own limits: a burst into one channel is told to wait, other channels are not", async () => {
    let now = Date.now();
    const busy = await startWorkspace({ rateLimits: true, now: () => now });
    const say = (channel: string) => post(`${busy.apiUrl}chat.postMessage`, { channel, text: 'a' }, busy.botToken);
    const burst = [];
    for (let count = 0; count < 5; count += 1) burst.push(await say(DEVOPS));
    const elsewhere = await say('C0PAYMENT2');
    now += 1000;
    const later = await say(DEVOPS);
    const updates = [];
    for (let count = 0; count < 51; count += 1)
      updates.push(await post(`${busy.apiUrl}chat.update`, { channel: DEVOPS, ts: later.body.ts, text: `${count}` }, busy.botToken));
    await busy.close();

    expect(burst.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429]);
    expect(burst.at(-1)).toMatchObject({ retryAfter: '1', body: { error: 'ratelimited' } });
    expect([elsewhere.status, later.status, updates.at(49)?.status, updates.at(50)?.status]).toEqual([200, 200, 200, 429]);
    expect(updates.at(50)?.retryAfter).toBe('2');
  });

  it('may hit a response_url too', async () => {
    await workspace.as('ada').command(DEVOPS, '/why401');
    workspace.rateLimitNext('response_url', 1, 3);
    const limited = await post(String(bot.last.response_url), { text: 'a' }, '');
    const fine = await post(String(bot.last.response_url), { text: 'a' }, '');

    expect([limited.status, limited.retryAfter, fine.status]).toEqual([429, '3', 200]);
  });
});
