import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { fromManifest, startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';

let workspace: Workspace;
let bot: EchoBot;

beforeEach(async () => {
  workspace = await startWorkspace();
  bot = await startEchoBot(workspace, 'socket');
});

afterEach(async () => {
  await bot.stop();
  await workspace.close();
});

const option = (value: string) => ({ text: { type: 'plain_text' as const, text: value }, value });

it('a menu that the bot fills offers what it answered, and nothing else can be picked', async () => {
  const picked: unknown[] = [];
  bot.app.options('group', async ({ ack, payload }) =>
    ack({ options: ['devops', 'security'].filter((name) => name.includes(payload.value)).map(option) }),
  );
  bot.app.action('group', async ({ ack, action }) => {
    await ack();
    if (action.type === 'external_select') picked.push(action.selected_option?.value);
  });
  const { ts = '' } = await bot.app.client.chat.postMessage({
    token: workspace.botToken,
    channel: workspace.channels.devops.id,
    text: 'Who?',
    blocks: [{ type: 'actions', elements: [{ type: 'external_select', action_id: 'group' }] }],
  });
  const ada = workspace.as('ada');
  const options = await ada.suggestions({ messageTs: ts, actionId: 'group' }, 'dev');
  await ada.click({ messageTs: ts, actionId: 'group', value: 'devops' });

  expect(options).toEqual([option('devops')]);
  expect(picked).toEqual(['devops']);
  await expect(ada.click({ messageTs: ts, actionId: 'group', value: 'security' })).rejects.toThrow('no option');
});

it('suggestions that are too long are refused, and the menu stays empty', async () => {
  bot.app.options('group', async ({ ack }) => ack({ options: [option('x'.repeat(76))] }));
  const { ts = '' } = await bot.app.client.chat.postMessage({
    token: workspace.botToken,
    channel: workspace.channels.devops.id,
    text: 'Who?',
    blocks: [{ type: 'actions', elements: [{ type: 'external_select', action_id: 'group' }] }],
  });

  expect(await workspace.as('ada').suggestions({ messageTs: ts, actionId: 'group' }, '')).toEqual([]);
  expect(workspace.refusals).toMatchObject([{ method: 'ack', error: 'invalid_arguments' }]);
});

it('the manifest says what the app is', () => {
  const manifest = {
    features: {
      bot_user: { display_name: 'why401' },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      slash_commands: [{ command: '/why401' }],
      shortcuts: [
        { type: 'message', name: 'Explain this 401', callback_id: 'explain' },
        { type: 'global', name: 'Diagnose a 401', callback_id: 'diagnose' },
      ],
    },
    oauth_config: { redirect_urls: ['https://bot.example/slack'], scopes: { bot: ['commands'], bot_optional: ['users:read'] } },
    settings: { event_subscriptions: { bot_events: ['app_mention'] }, token_rotation_enabled: true },
  };

  expect(fromManifest(manifest)).toEqual({
    appName: 'why401',
    commands: ['/why401'],
    scopes: ['commands', 'users:read'],
    events: ['app_mention'],
    shortcuts: [{ callbackId: 'explain', name: 'Explain this 401' }],
    globalShortcuts: [{ callbackId: 'diagnose', name: 'Diagnose a 401' }],
    redirectUrls: ['https://bot.example/slack'],
    tokenRotation: true,
    tabs: { home: true, messages: 'read-only' },
  });
  expect(fromManifest({}).tabs).toEqual({ home: false, messages: 'off' });
});
