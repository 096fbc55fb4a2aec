import type { AllMiddlewareArgs, SlackEventMiddlewareArgs, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { firstTime } from '../usecases/index.ts';
import type { Person } from '../usecases/ports.ts';
import type { Edge, EventCall, ShortcutCall } from './handler.ts';
import { heldOf } from './held-events.ts';
import { postMessage } from './post.ts';
import { readMessage } from './read-message.ts';
import { callOf, keyOf } from './translate.ts';

/** Bolt's arguments → our calls, for shortcuts and events. */

export function shortcutCall(edge: Edge, { shortcut, ack }: SlackShortcutMiddlewareArgs & AllMiddlewareArgs): ShortcutCall {
  const isOnMessage = shortcut.type === 'message_action';
  const call = callOf(edge, {
    person: { teamId: shortcut.team?.id ?? ('team_id' in shortcut.user ? (shortcut.user.team_id ?? '') : ''), userId: shortcut.user.id },
    channelId: isOnMessage ? shortcut.channel.id : null,
    responseUrl: isOnMessage ? shortcut.response_url : null,
    triggerId: shortcut.trigger_id,
    key: keyOf('shortcut', shortcut.trigger_id, shortcut.action_ts),
    ack: () => ack(),
  });
  return { ...call, message: isOnMessage ? readMessage(shortcut.message) : null };
}

const Happened = z.object({
  type: z.string(),
  user: z.string().nullish(),
  channel: z.string().nullish(),
  tab: z.string().nullish(),
});

/** Slack sends it again, under the same event_id, where it did not see an acknowledgement within 3 s. */
export function eventCall(edge: Edge, { body, event }: SlackEventMiddlewareArgs & AllMiddlewareArgs): EventCall {
  const { user, channel, tab } = Happened.parse(event);
  const person: Person = { teamId: body.team_id, userId: user ?? '' };
  const channelId = channel ?? null;
  const message = readMessage(event);
  const key = `event ${body.event_id}`;
  const held = heldOf(body);
  const ack = async (): Promise<void> => held?.ack();
  const isFirst = async (): Promise<boolean> => {
    const first = await firstTime(edge.deps, { by: person, key });
    await ack();
    return first;
  };
  return {
    ...callOf(edge, { person, channelId, responseUrl: null, triggerId: '', key, ack }),
    message,
    tab: tab ?? null,
    isFirst,
    refuse: () => held?.refuse() ?? false,
    async reply(said) {
      if (channelId === null || message === null || !(await isFirst())) return;
      await postMessage(await edge.clients.of(person.teamId), { channel: channelId, threadTs: message.threadTs ?? message.ts }, said);
    },
  };
}
