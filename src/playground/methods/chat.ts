import { contentOf, metadataOf, mustFitTogether } from '../content.ts';
import type { Json } from '../json.ts';
import type { Channel, Message } from '../model.ts';
import { messageOutput } from '../output.ts';
import { Refusal } from '../refusal.ts';
import type { Methods, Slack } from '../slack.ts';
import { warnAbout } from '../warnings.ts';
import { destination, flag, mustBePostable, optional, required, visibleChannel } from './arguments.ts';

const POST_LIMIT = 40_000;
const SHORT_LIMIT = 4000;

/** @throws Refusal thread_not_found, cannot_reply_to_message: only a root has a thread, and an ephemeral message has none */
function threadOf(args: Json, slack: Slack, channelId: string): { readonly threadTs?: string } {
  const ts = optional(args, 'thread_ts');
  if (ts === '') return {};
  const root = slack.world.message(ts);
  if (!root || root.channelId !== channelId || root.onlyFor !== undefined) throw new Refusal('thread_not_found');
  if (root.threadTs !== undefined) throw new Refusal('cannot_reply_to_message');
  return { threadTs: root.ts };
}

function postMessage(args: Json, slack: Slack): Json {
  const channel = destination(slack, required(args, 'channel'));
  mustBePostable(slack, channel);
  const content = contentOf(args, POST_LIMIT);
  mustFitTogether(content.blocks);
  const thread = threadOf(args, slack, channel.id);
  const metadata = metadataOf(args.metadata);
  const message = slack.world.post({
    channelId: channel.id,
    userId: slack.world.botUserId,
    ...content,
    ...thread,
    broadcast: flag(args, 'reply_broadcast') && thread.threadTs !== undefined,
    ...(metadata ? { metadata } : {}),
  });
  warnAbout('chat.postMessage', args, slack.ledger);
  tell(slack, channel, messageOutput(message, slack), message.ts);
  return { channel: channel.id, ts: message.ts, message: messageOutput(message, slack) };
}

/** Slack tells the app of its own direct messages too: a bot that answers all it hears talks to itself. */
function tell(slack: Slack, channel: Channel, event: Json, ts: string): void {
  if (channel.kind === 'im') void slack.announce('message.im', { ...event, channel: channel.id, channel_type: 'im', event_ts: ts });
}

function postEphemeral(args: Json, slack: Slack): Json {
  const channel = visibleChannel(slack, required(args, 'channel'));
  const user = required(args, 'user');
  if (channel.archived) throw new Refusal('is_archived');
  // chat:write.public does not help here: ephemeral messages need the bot in the channel.
  if (!channel.members.has(slack.world.botUserId)) throw new Refusal('not_in_channel');
  if (!channel.members.has(user)) throw new Refusal('user_not_in_channel');
  const content = contentOf(args, SHORT_LIMIT);
  mustFitTogether(content.blocks);
  const message = slack.world.post({
    channelId: channel.id,
    userId: slack.world.botUserId,
    onlyFor: user,
    ...content,
    ...threadOf(args, slack, channel.id),
  });
  return { message_ts: message.ts };
}

/** The message, if it is one of the bot's own that lasts. @throws Refusal message_not_found (ephemeral ones too), `foreign` */
function ownMessage(args: Json, slack: Slack, foreign: string): Message {
  const channel = visibleChannel(slack, required(args, 'channel'));
  const message = slack.world.message(required(args, 'ts'));
  if (!message || message.channelId !== channel.id || message.onlyFor !== undefined) throw new Refusal('message_not_found');
  if (message.userId !== slack.world.botUserId) throw new Refusal(foreign);
  if (channel.archived) throw new Refusal('is_archived');
  return message;
}

/** What is not sent stays as it was: `blocks: []` drops the blocks (modifying-messages). */
function update(args: Json, slack: Slack): Json {
  const message = ownMessage(args, slack, 'cant_update_message');
  const content = contentOf(args, SHORT_LIMIT);
  mustFitTogether(content.blocks);
  const metadata = metadataOf(args.metadata);
  const { text, blocks } = content;
  const change = { text, ...(args.blocks === undefined ? {} : { blocks }), ...(metadata ? { metadata } : {}) };
  const next = slack.world.edit(message.ts, change) ?? message;
  warnAbout('chat.update', args, slack.ledger);
  const channel = slack.world.channel(message.channelId);
  const [was, is] = [messageOutput(message, slack), messageOutput(next, slack)];
  if (channel)
    tell(
      slack,
      channel,
      { type: 'message', subtype: 'message_changed', hidden: true, ts: message.ts, message: is, previous_message: was },
      message.ts,
    );
  return { channel: message.channelId, ts: message.ts, text: next.text, message: is };
}

function remove(args: Json, slack: Slack): Json {
  const message = ownMessage(args, slack, 'cant_delete_message');
  slack.world.remove(message.ts);
  return { channel: message.channelId, ts: message.ts };
}

function getPermalink(args: Json, slack: Slack): Json {
  const channel = visibleChannel(slack, required(args, 'channel'));
  const message = slack.world.message(required(args, 'message_ts'));
  if (!message || message.channelId !== channel.id || message.onlyFor !== undefined) throw new Refusal('message_not_found');
  const thread = message.threadTs === undefined ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  return { channel: channel.id, permalink: `${slack.origin}/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}` };
}

const write = ['chat:write'];

export const chatMethods: Methods = {
  'chat.postMessage': { scopes: write, run: postMessage },
  'chat.postEphemeral': { scopes: write, run: postEphemeral },
  'chat.update': { scopes: write, run: update },
  'chat.delete': { scopes: write, run: remove },
  'chat.getPermalink': { run: getPermalink },
};
