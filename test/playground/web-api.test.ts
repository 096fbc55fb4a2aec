import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { deliverable, post, startWaitingBot, type WaitingBot } from './raw-bot.ts';

let workspace: Workspace;
let now = Date.now();

beforeEach(async () => {
  now = Date.now();
  workspace = await startWorkspace({ now: () => now });
});

afterEach(async () => {
  await workspace.close();
});

const api = (method: string, args: object, token = workspace.botToken) => post(workspace.apiUrl + method, args, token);
const section = { type: 'section', text: { type: 'mrkdwn', text: 'a' } };

describe('the Web API refuses what Slack refuses', () => {
  it.each<readonly [string, string, object, string]>([
    ['a channel that is not there', 'chat.postMessage', { channel: 'C999', text: 'a' }, 'channel_not_found'],
    ['a private channel without the bot', 'chat.postMessage', { channel: 'C0PRIVATE4', text: 'a' }, 'channel_not_found'],
    ['a channel without the bot', 'chat.postMessage', { channel: '#general', text: 'a' }, 'not_in_channel'],
    ['a message of nothing', 'chat.postMessage', { channel: 'C0DEVOPS03' }, 'no_text'],
    ['blocks without text', 'chat.postMessage', { channel: 'C0DEVOPS03', blocks: [section] }, 'no_text'],
    ['a message that is too long', 'chat.postMessage', { channel: 'C0DEVOPS03', text: 'x'.repeat(40_001) }, 'msg_too_long'],
    [
      'an ephemeral message that is too long',
      'chat.postEphemeral',
      { channel: 'C0DEVOPS03', user: 'U0ADA00001', text: 'x'.repeat(4001) },
      'msg_too_long',
    ],
    ['bad blocks', 'chat.postMessage', { channel: 'C0DEVOPS03', text: 'a', blocks: [{ type: 'alert' }] }, 'invalid_blocks'],
    ['blocks that are no list', 'chat.postMessage', { channel: 'C0DEVOPS03', text: 'a', blocks: '{}' }, 'invalid_blocks_format'],
    [
      'blocks that are too long together',
      'chat.postMessage',
      {
        channel: 'C0DEVOPS03',
        text: 'a',
        blocks: Array.from({ length: 5 }, () => ({ ...section, text: { type: 'mrkdwn', text: 'x'.repeat(2900) } })),
      },
      'msg_blocks_too_long',
    ],
    ['markdown that is too long', 'chat.postMessage', { channel: 'C0DEVOPS03', markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
    ['markdown beside text', 'chat.postMessage', { channel: 'C0DEVOPS03', markdown_text: 'a', text: 'a' }, 'markdown_text_conflict'],
    ['no channel', 'chat.postMessage', { text: 'a' }, 'invalid_arguments'],
    ['a thread_ts that is a number', 'chat.postMessage', { channel: 'C0DEVOPS03', text: 'a', thread_ts: 1.5 }, 'invalid_arguments'],
    ['a thread that is not there', 'chat.postMessage', { channel: 'C0DEVOPS03', text: 'a', thread_ts: '1.5' }, 'thread_not_found'],
    ['an ephemeral message to a stranger', 'chat.postEphemeral', { channel: 'C0DEVOPS03', user: 'U999', text: 'a' }, 'user_not_in_channel'],
    ['an update of nothing', 'chat.update', { channel: 'C0DEVOPS03', ts: '1.5', text: 'a' }, 'message_not_found'],
    ['a trigger that never was', 'views.open', { trigger_id: '1.2.3', view: {} }, 'invalid_trigger_id'],
    ['a view that is not open', 'views.update', { view_id: 'V1', view: {} }, 'not_found'],
    ['a person who is not there', 'users.info', { user: 'U999' }, 'user_not_found'],
    ['a group that is not there', 'usergroups.users.list', { usergroup: 'S999' }, 'no_such_subteam'],
    ['a method that is not there', 'chat.shout', {}, 'unknown_method'],
    ['a file that was not uploaded', 'files.completeUploadExternal', { files: [{ id: 'F1' }] }, 'file_not_found'],
  ])('%s', async (_story, method, args, error) => {
    const answer = await api(method, args);

    expect(answer.body).toMatchObject({ ok: false, error });
    expect(workspace.refusals.map((refusal) => refusal.error)).toEqual([error]);
  });

  it.each([
    ['no token', '', 'not_authed'],
    ['a wrong token', 'xoxb-wrong', 'invalid_auth'],
  ])('%s', async (_story, token, error) => {
    expect((await api('auth.test', {}, token)).body.error).toBe(error);
  });

  it('the wrong kind of token, and a scope that was not granted', async () => {
    const narrow = await startWorkspace({ scopes: ['chat:write'] });

    const opened = await api('apps.connections.open', {});
    const missing = await post(`${narrow.apiUrl}users.info`, { user: 'U0ADA00001' }, narrow.botToken);
    await narrow.close();

    expect(opened.body.error).toBe('not_allowed_token_type');
    expect(missing.body).toMatchObject({ error: 'missing_scope', needed: 'users:read', provided: 'chat:write' });
  });

  it("an archived channel, another person's message, an ephemeral one", async () => {
    const { ada } = workspace.people;
    const foreign = await workspace.as(ada.id).say('C0DEVOPS03', 'mine');
    const ephemeral = await api('chat.postEphemeral', { channel: 'C0DEVOPS03', user: ada.id, text: 'a' });

    const update = await api('chat.update', { channel: 'C0DEVOPS03', ts: foreign.ts, text: 'a' });
    const unseen = await api('chat.update', { channel: 'C0DEVOPS03', ts: ephemeral.body.message_ts, text: 'a' });
    workspace.archive('C0DEVOPS03');
    const archived = await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'a' });

    expect([update.body.error, unseen.body.error, archived.body.error]).toEqual([
      'cant_update_message',
      'message_not_found',
      'is_archived',
    ]);
  });

  it('a reply to a reply: only a root has a thread, for a response_url as well', async () => {
    const root = await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'root' });
    const reply = await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'reply', thread_ts: root.body.ts });
    const deeper = await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'deeper', thread_ts: reply.body.ts });

    expect([reply.body.ok, deeper.body.error]).toEqual([true, 'cannot_reply_to_message']);
  });

  it('nothing, but warns: an address that unfurls, an argument that does nothing', async () => {
    const careful = { unfurl_links: false, unfurl_media: false };
    await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'see <https://a.example>', ...careful });
    await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'nothing to show' });
    const fine = [...workspace.warnings];
    await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'see <https://a.example>', unfurl_links: false, thread: '1.2' });

    expect(fine).toEqual([]);
    expect(workspace.warnings.map(({ warning }) => warning)).toEqual([
      'unknown argument: thread',
      'unfurl_media is not false although the message holds an address',
    ]);
    expect(workspace.refusals).toEqual([]);
  });

  it('429 and other faults that a test ordered, once each', async () => {
    workspace.rateLimitNext('auth.test', 1, 7);
    workspace.failNext('auth.test', 'token_revoked');

    const [limited, failed, fine] = [await api('auth.test', {}), await api('auth.test', {}), await api('auth.test', {})];

    expect([limited.status, limited.retryAfter, limited.body.error]).toEqual([429, '7', 'ratelimited']);
    expect([failed.body.error, fine.body.ok]).toEqual(['token_revoked', true]);
  });
});

describe('the Web API takes', () => {
  it('forms as well as JSON, names as well as ids, and people for direct messages', async () => {
    const form = new URLSearchParams({ token: workspace.botToken, channel: '#devops', text: 'a', blocks: JSON.stringify([section]) });
    const posted = await (await fetch(`${workspace.apiUrl}chat.postMessage`, { method: 'POST', body: form })).json();
    const direct = await api('chat.postMessage', { channel: workspace.people.ada.id, text: 'psst' });

    expect(posted).toMatchObject({ ok: true, channel: 'C0DEVOPS03' });
    expect(direct.body.ok).toBe(true);
    expect(workspace.as(workspace.people.ada.id).dms.map((message) => message.text)).toEqual(['psst']);
    expect(JSON.stringify(workspace.calls)).not.toContain(workspace.botToken);
  });

  it('a file into a thread', async () => {
    const root = await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'root' });
    const { body: upload } = await api('files.getUploadURLExternal', { filename: 'evidence.txt', length: 5 });
    const short = await fetch(String(upload.upload_url), { method: 'POST', body: 'abc' });
    const stored = await fetch(String(upload.upload_url), { method: 'POST', body: 'abcde' });
    const done = await api('files.completeUploadExternal', {
      files: [{ id: upload.file_id, title: 'Evidence' }],
      channel_id: 'C0DEVOPS03',
      thread_ts: root.body.ts,
    });

    expect([short.status, stored.status, done.body.ok]).toEqual([400, 200, true]);
    expect(workspace.as(workspace.people.grace.id).thread('C0DEVOPS03', String(root.body.ts)).at(-1)?.files).toMatchObject([
      { title: 'Evidence', text: 'abcde' },
    ]);
  });

  it('new text without blocks, and keeps the blocks until they are taken away', async () => {
    const { body } = await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'a', blocks: [section] });
    const kept = await api('chat.update', { channel: 'C0DEVOPS03', ts: body.ts, text: 'b' });
    const dropped = await api('chat.update', { channel: 'C0DEVOPS03', ts: body.ts, text: 'c', blocks: [] });

    expect(kept.body.message).toMatchObject({ text: 'b', blocks: [{ type: 'section' }] });
    expect(dropped.body.message).toMatchObject({ text: 'c', blocks: [] });
  });

  it('only requests meant for this machine', async () => {
    const evil = await post(`${workspace.apiUrl}auth.test`, {}, workspace.botToken, { origin: 'https://evil.example' });
    const rebound = await post(`${workspace.apiUrl}auth.test`, {}, workspace.botToken, { host: 'evil.example' });

    expect([evil.status, rebound.status]).toEqual([403, 403]);
  });
});

describe('tickets', () => {
  let bot: WaitingBot;

  beforeEach(async () => {
    bot = await startWaitingBot(workspace);
  });

  afterEach(async () => {
    await bot.stop();
  });

  const modal = { type: 'modal', title: { type: 'plain_text', text: 'Title' }, blocks: [section] };

  it('opens one modal by a trigger, within three seconds', async () => {
    const ada = workspace.as(workspace.people.ada.id);
    await ada.command('C0DEVOPS03', '/why401 one');
    const first = await api('views.open', { trigger_id: bot.last.trigger_id, view: modal });
    const again = await api('views.open', { trigger_id: bot.last.trigger_id, view: modal });
    await ada.command('C0DEVOPS03', '/why401 two');
    now += 3001;
    const late = await api('views.open', { trigger_id: bot.last.trigger_id, view: modal });

    expect([first.body.ok, again.body.error, late.body.error]).toEqual([true, 'exchanged_trigger_id', 'expired_trigger_id']);
  });

  it('updates a view unless its hash is an old one, and stacks three at most', async () => {
    const ada = workspace.as(workspace.people.ada.id);
    const form = { ...modal, blocks: [deliverable('go')] };
    await ada.command('C0DEVOPS03', '/why401');
    await api('views.open', { trigger_id: bot.last.trigger_id, view: form });
    const { id, hash } = ada.views[0] ?? { id: '', hash: '' };
    const fresh = await api('views.update', { view_id: id, hash, view: form });
    const stale = await api('views.update', { view_id: id, hash, view: form });
    const pushed: unknown[] = [];
    for (let level = 2; level <= 4; level += 1) {
      await ada.click({ view: ada.views.at(-1)?.id ?? '', actionId: 'go' });
      const { body } = await api('views.push', { trigger_id: bot.last.trigger_id, view: form });
      pushed.push(body.error ?? body.ok);
    }

    expect([fresh.body.ok, stale.body.error]).toEqual([true, 'hash_conflict']);
    expect(pushed).toEqual([true, true, 'push_limit_reached']);
  });

  it('takes five posts to a response_url in thirty minutes, ephemeral unless told otherwise, never replacing a command', async () => {
    const { ada, grace } = workspace.people;
    await workspace.as(ada.id).command('C0PRIVATE4', '/why401');
    const url = String(bot.last.response_url);
    const statuses: number[] = [];
    for (let use = 1; use <= 6; use += 1) statuses.push((await post(url, { text: `${use}`, replace_original: true }, '')).status);
    await workspace.as(ada.id).command('C0PRIVATE4', '/why401');
    now += 30 * 60_000 + 1;
    const late = await post(String(bot.last.response_url), { text: 'late' }, '');

    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    expect([late.status, late.body.error]).toEqual([404, 'expired_url']);
    expect(
      workspace
        .as(ada.id)
        .messages('C0PRIVATE4')
        .map((message) => message.text),
    ).toEqual(['1', '2', '3', '4', '5']);
    expect(workspace.as(grace.id).messages('C0PRIVATE4')).toEqual([]);
  });

  it('replaces and deletes the ephemeral message whose button was pressed, and sends no message with the click', async () => {
    const ada = workspace.as(workspace.people.ada.id);
    await ada.command('C0DEVOPS03', '/why401');
    await post(String(bot.last.response_url), { text: 'first', blocks: [deliverable('go')] }, '');
    const ts = ada.messages('C0DEVOPS03')[0]?.ts ?? '';
    await ada.click({ messageTs: ts, actionId: 'go' });
    const click = bot.last;
    await post(String(click.response_url), { text: 'second', replace_original: true }, '');
    const replaced = ada.messages('C0DEVOPS03').map((message) => message.text);
    await post(String(click.response_url), { delete_original: true }, '');

    expect(click).toMatchObject({ type: 'block_actions', container: { is_ephemeral: true, message_ts: ts } });
    expect(click).not.toHaveProperty('message');
    expect(replaced).toEqual(['second']);
    expect(ada.messages('C0DEVOPS03')).toEqual([]);
  });

  it('loses an ephemeral message when the person reloads: nothing is left to press', async () => {
    const ada = workspace.as('ada');
    await ada.command('C0DEVOPS03', '/why401');
    await post(String(bot.last.response_url), { text: 'first', blocks: [deliverable('go')] }, '');
    const ts = ada.messages('C0DEVOPS03')[0]?.ts ?? '';
    ada.reload();

    await expect(ada.click({ messageTs: ts, actionId: 'go' })).rejects.toThrow('sees no message');
  });

  it('carries the message with a click on a public one', async () => {
    const ada = workspace.as(workspace.people.ada.id);
    const posted = await api('chat.postMessage', { channel: 'C0DEVOPS03', text: 'card', blocks: [deliverable('go')] });
    await ada.click({ messageTs: String(posted.body.ts), actionId: 'go' });

    expect(bot.last).toMatchObject({
      message: { ts: posted.body.ts, text: 'card' },
      channel: { id: 'C0DEVOPS03' },
      actions: [{ action_id: 'go', type: 'button', value: 'v' }],
    });
  });
});
