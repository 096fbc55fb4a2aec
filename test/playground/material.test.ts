import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Json, jsonOf, listOf } from '../../src/playground/json.ts';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/playground/workspace.ts';
import { post, startWaitingBot, type WaitingBot } from './raw-bot.ts';

// What people and other apps give the bot to read: messages, blocks, attachments, files.

let workspace: Workspace;
let bot: WaitingBot;

const start = async (options: WorkspaceOptions = {}) => {
  workspace = await startWorkspace({ events: ['message.im', 'app_mention', 'file_shared', 'app_home_opened'], ...options });
  bot = await startWaitingBot(workspace);
};

beforeEach(() => start());

afterEach(async () => {
  await bot.stop();
  await workspace.close();
});

const DEVOPS = 'C0DEVOPS03';
const api = async (method: string, args: object) => (await post(workspace.apiUrl + method, args, workspace.botToken)).body;
const message = (): Json => jsonOf(bot.last.message);
const download = async (file: Json | undefined, token: string) => {
  const response = await fetch(String(file?.url_private), { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

describe('a message shortcut', () => {
  it("carries a person's message as Slack keeps it: entities, brackets, rich text, the thread", async () => {
    const root = await workspace.as('grace').type(DEVOPS, 'look');
    const said = await workspace.as('ada').type(DEVOPS, 'a & b <c>: ```\ncurl https://x.example/y?a=1&b=2\n```', root.ts);
    await workspace.as('grace').messageShortcut('explain', said.ts);

    expect(bot.last).toMatchObject({ type: 'message_action', callback_id: 'explain', message_ts: said.ts, channel: { id: DEVOPS } });
    expect(message()).toMatchObject({ user: workspace.people.ada.id, thread_ts: root.ts, parent_user_id: workspace.people.grace.id });
    expect(message().text).toBe('a &amp; b &lt;c&gt;: ```\ncurl <https://x.example/y?a=1&amp;b=2>\n```');
    expect(listOf(message().blocks)[0]).toMatchObject({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ text: 'a & b <c>: ' }] },
        {
          type: 'rich_text_preformatted',
          elements: [{ text: 'curl ' }, { type: 'link', url: 'https://x.example/y?a=1&b=2' }, { text: '\n' }],
        },
      ],
    });
  });

  it('on a root with replies has a thread_ts too: its own', async () => {
    const root = await workspace.as('grace').say(DEVOPS, 'look');
    await workspace.as('ada').say(DEVOPS, 'yes', root.ts);
    await workspace.as('ada').messageShortcut('explain', root.ts);

    expect(message()).toMatchObject({ ts: root.ts, thread_ts: root.ts, reply_count: 1, reply_users: [workspace.people.ada.id] });
    expect(message()).not.toHaveProperty('parent_user_id');
  });

  it("carries another app's blocks, attachments and files, in a channel without the bot too", async () => {
    const alert = workspace.postAsApp('C0GENERAL1', {
      name: 'Grafana',
      text: 'Firing',
      attachments: [{ title: '401 rate', text: 'GET <https://api.example.com> 401', fallback: 'x' }],
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'why' } }],
      files: [{ name: 'log.txt', text: 'HTTP/1.1 401' }],
    });
    await workspace.as('ada').messageShortcut('explain', alert.ts);

    expect(message()).toMatchObject({
      subtype: 'bot_message',
      bot_id: 'B0ALERTS01',
      username: 'Grafana',
      attachments: [{ title: '401 rate' }],
    });
    expect(message()).toMatchObject({ blocks: [{ type: 'section' }], files: [{ name: 'log.txt', size: 12, mimetype: 'text/plain' }] });
    expect(bot.last.response_url).toBeDefined();
    expect((await post(String(bot.last.response_url), { text: 'private' }, '')).status).toBe(200);
  });

  it('is not offered on what only one person sees', async () => {
    const { message_ts: ts } = await api('chat.postEphemeral', { channel: DEVOPS, user: workspace.people.ada.id, text: 'a' });

    await expect(workspace.as('ada').messageShortcut('explain', String(ts))).rejects.toThrow('no shortcuts');
  });

  it('has a global sibling without channel and response_url', async () => {
    await workspace.as('ada').globalShortcut('diagnose');

    expect(bot.last).toMatchObject({ type: 'shortcut', callback_id: 'diagnose', trigger_id: expect.any(String) });
    expect(bot.last).not.toHaveProperty('response_url');
    expect(bot.last).not.toHaveProperty('channel');
  });
});

describe('events', () => {
  it('a mention in a thread and a direct message with a file', async () => {
    const root = await workspace.as('grace').say(DEVOPS, 'look');
    await workspace.as('ada').say(DEVOPS, `<@${workspace.bot.id}> this`, root.ts);
    await workspace.as('ada').upload(workspace.as('ada').directChannelId, { name: 'trace.har', text: '{}' }, 'see');

    expect(bot.events).toMatchObject([
      { type: 'app_mention', thread_ts: root.ts, channel: DEVOPS, blocks: [{ elements: [{ elements: [{ type: 'user' }, {}] }] }] },
      { type: 'message', subtype: 'file_share', channel_type: 'im', text: 'see', files: [{ name: 'trace.har', filetype: 'har' }] },
      { type: 'file_shared' },
    ]);
  });

  it("the bot's own direct messages and edits come back to it: it must not answer itself", async () => {
    const { ts, channel } = await api('chat.postMessage', { channel: workspace.people.ada.id, text: 'psst' });
    await api('chat.update', { channel, ts, text: 'psst!' });
    for (let tries = 0; bot.events.length < 2 && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));

    expect(bot.events).toMatchObject([
      { type: 'message', bot_id: expect.any(String), text: 'psst' },
      { type: 'message', subtype: 'message_changed', message: { text: 'psst!' }, previous_message: { text: 'psst' } },
    ]);
  });

  it('do not come without their scope, nor where nobody subscribed', async () => {
    await bot.stop();
    await workspace.close();
    await start({ scopes: ['chat:write'] });
    await workspace.as('ada').say(DEVOPS, `<@${workspace.bot.id}> this`);
    await workspace.as('ada').say(workspace.as('ada').directChannelId, 'hello');
    await workspace.as('ada').openHome('messages');

    expect(bot.events).toMatchObject([{ type: 'app_home_opened', tab: 'messages' }]);
  });
});

describe('files', () => {
  it('are read with a bot token that may, else Slack shows its sign-in page with status 200', async () => {
    const { files } = await workspace.as('ada').upload(DEVOPS, { name: 'a.txt', text: 'HTTP/1.1 401' });
    const { file } = await api('files.info', { file: files[0]?.id });

    const own = await download(jsonOf(file), workspace.botToken);
    const none = await download(jsonOf(file), '');
    const wrong = await download(jsonOf(file), 'xoxb-wrong');

    expect(own).toEqual({ status: 200, type: 'text/plain', text: 'HTTP/1.1 401' });
    expect([none, wrong]).toMatchObject([{ status: 200, type: 'text/html; charset=utf-8' }, { text: expect.stringContaining('Sign in') }]);
  });

  it('stay closed without files:read, and in rooms that the bot is not in', async () => {
    const hidden = await workspace.as('ada').upload('C0PRIVATE4', { name: 'a.txt', text: 'secret' });
    const info = await api('files.info', { file: hidden.files[0]?.id });
    await workspace.as('ada').messageShortcut('explain', hidden.ts);
    const refused = await download(listOf(message().files)[0], workspace.botToken);
    await bot.stop();
    await workspace.close();
    await start({ scopes: ['chat:write', 'commands'] });
    const shared = await workspace.as('ada').upload(DEVOPS, { name: 'a.txt', text: 'secret' });
    await workspace.as('ada').messageShortcut('explain', shared.ts);
    const unscoped = await download(listOf(message().files)[0], workspace.botToken);

    expect(info.error).toBe('file_not_found');
    expect([refused.text, unscoped.text].filter((text) => text.includes('secret'))).toEqual([]);
  });

  it("the bot's own can be deleted, others' cannot", async () => {
    const { body: upload } = await post(
      `${workspace.apiUrl}files.getUploadURLExternal`,
      { filename: 'e.txt', length: 2 },
      workspace.botToken,
    );
    await fetch(String(upload.upload_url), { method: 'POST', body: 'ab' });
    await api('files.completeUploadExternal', { files: [{ id: upload.file_id }], channel_id: DEVOPS });
    const foreign = await workspace.as('ada').upload(DEVOPS, { name: 'a.txt', text: 'a' });

    expect((await api('files.delete', { file: upload.file_id })).ok).toBe(true);
    expect((await api('files.delete', { file: foreign.files[0]?.id })).error).toBe('cant_delete_file');
    expect(workspace.allMessages.flatMap(({ files }) => files)).toHaveLength(1);
  });
});
