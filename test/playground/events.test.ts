import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';

let workspace: Workspace;
let bot: EchoBot | undefined;

beforeEach(async () => {
  workspace = await startWorkspace({ events: ['message.im', 'app_mention', 'app_home_opened'] });
  bot = await startEchoBot(workspace, 'socket');
});

afterEach(async () => {
  await bot?.stop();
  await workspace.close();
});

it('brings mentions and direct messages to a bot that subscribed, and the same event again with its old id', async () => {
  const heard: string[] = [];
  bot?.app.event('app_mention', async ({ event, body }) => void heard.push(`${event.text} ${body.event_id}`));
  bot?.app.message(async ({ message }) => void heard.push(`${message.channel_type}`));
  const ada = workspace.as(workspace.people.ada.id);
  const mention = `<@${workspace.bot.id}> why?`;

  await ada.say(workspace.channels.payments.id, 'nobody is asked');
  await ada.say(workspace.channels.payments.id, mention);
  await workspace.repeatEvent();
  await ada.say(ada.directChannelId, 'hello');

  expect(heard).toHaveLength(3);
  expect(heard[0]).toBe(heard[1]);
  expect(heard[0]).toContain(mention);
  expect(heard[2]).toBe('im');
});

it('publishes a Home tab for the person who opened it, and only for them', async () => {
  bot?.app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Home' } }] },
    });
  });
  const ada = workspace.as(workspace.people.ada.id);

  await ada.openHome();
  const home = await ada.waitFor((actor) => actor.home);

  expect(home.definition.blocks).toMatchObject([{ type: 'header' }]);
  expect(workspace.as(workspace.people.grace.id).home).toBeUndefined();
});

it('survives Slack asking to reconnect', async () => {
  const ada = workspace.as(workspace.people.ada.id);
  workspace.refreshSocket();
  const during = await ada.command(workspace.channels.payments.id, '/why401 in the gap');
  for (let tries = 0; workspace.connections === 0 && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));

  const after = await ada.command(workspace.channels.payments.id, '/why401 after');
  await ada.waitFor((actor) => actor.messages(workspace.channels.payments.id).find((message) => message.text === 'You said: after'));

  expect(during).toMatchObject({ acknowledged: false, error: 'dispatch_failed' });
  expect(after).toMatchObject({ acknowledged: true });
});

it('knows no other commands, and tells the person', async () => {
  const ada = workspace.as(workspace.people.ada.id);

  const outcome = await ada.command(workspace.channels.payments.id, '/why402 x');

  expect(outcome.error).toBe('unknown_command');
  expect(ada.messages(workspace.channels.payments.id).at(-1)?.text).toContain('/why402 is not a valid command');
});
