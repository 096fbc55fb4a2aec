import { expect, it } from '@jest/globals';
import { App, type Receiver } from '@slack/bolt';
import type { Edge } from '../../src/slack/handler.ts';
import { registerHandlers } from '../../src/slack/register.ts';

const USER = { id: 'U1', name: 'ada', team_id: 'T1' };
const VIEW = { id: 'V1', type: 'modal', callback_id: 'of_another_version', blocks: [], private_metadata: '', state: { values: {} } };

/** What is not acknowledged is an error to the person after 3 s, and in HTTP mode a 404 to Slack (docs.slack.dev/interactivity/handling-user-interaction). */
it.each([
  ['a modal that was closed', { type: 'view_closed', view: VIEW, is_cleared: false }],
  ['a modal of our own that was closed', { type: 'view_closed', view: { ...VIEW, callback_id: 'settings' }, is_cleared: true }],
  ['an unknown modal', { type: 'view_submission', view: VIEW, response_urls: [] }],
  ['an unknown shortcut', { type: 'shortcut', callback_id: 'of_another_version', trigger_id: '1.2', action_ts: '1' }],
  [
    'a select that asks for options',
    { type: 'block_suggestion', action_id: 'x', block_id: 'b', value: '', container: { type: 'view', view_id: 'V1' }, view: VIEW },
  ],
])('%s is acknowledged, though nobody waits for it', async (_what, payload) => {
  const acknowledged: unknown[] = [];
  await bolt().processEvent({
    body: { team: { id: 'T1', domain: 'x' }, user: USER, api_app_id: 'A1', token: '', ...payload },
    ack: async (answer) => {
      acknowledged.push(answer);
    },
  });

  expect(acknowledged).toHaveLength(1);
});

/** Bolt itself, with our handlers; none of these calls gets as far as to need the edge. */
function bolt(): App {
  const receiver: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };
  const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0' }), convoStore: false });
  registerHandlers(app, {} as Edge);
  return app;
}
