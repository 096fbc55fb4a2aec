import { expect, it } from '@jest/globals';
import { askInThread } from '../../src/slack/ask-in-thread.ts';
import type { EventCall } from '../../src/slack/handler.ts';
import { type ReadMessage, readMessage } from '../../src/slack/read-message.ts';

/** Whatever it is asked for fails: who is not meant must not touch it. */
const untouched = (message: ReadMessage | null): EventCall =>
  new Proxy({ message, channelId: 'C1' } as EventCall, {
    get(target, name) {
      if (name === 'message' || name === 'channelId') return Reflect.get(target, name);
      throw new Error(`asked for ${String(name)}`);
    },
  });

const said = { ts: '1.2', user: 'U1', text: 'curl https://api.example.com' };

it.each([
  ['an app', { ...said, bot_id: 'B1' }],
  ['an older app', { ...said, subtype: 'bot_message' }],
  ['an edit', { ...said, subtype: 'message_changed' }],
  ['an edited message', { ...said, edited: { user: 'U1', ts: '1.3' } }],
  ['a deletion', { ...said, subtype: 'message_deleted' }],
  ['somebody who joins', { ...said, subtype: 'channel_join' }],
  ['Slack itself, without a person', { ts: '1.2', text: said.text }],
  ['what is no message', { type: 'app_home_opened' }],
])('%s asks nothing', async (_who, event) => {
  await expect(askInThread(untouched(readMessage(event)), { isPublic: false })).resolves.toBeUndefined();
});

it('a person does', async () => {
  await expect(askInThread(untouched(readMessage(said)), { isPublic: false })).rejects.toThrow('asked for deps');
});
