import { contentOf, metadataOf } from '../content.ts';
import type { Json } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { Methods, Slack } from '../slack.ts';
import { APP_ID, BOT_ID, BOT_USER_ID, type Message, TEAM_ID } from '../world.ts';
import { destination, flag, mustBePostable, optional, required, visibleChannel } from './arguments.ts';

const POST_LIMIT = 40_000;
const SHORT_LIMIT = 4000;

/** A message as payloads and answers carry it. */
export function messageOutput(message: Message): Json {
  const isBot = message.userId === BOT_USER_ID;
  return {
    type: 'message',
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: TEAM_ID,
    blocks: message.blocks,
    ...(isBot ? { bot_id: BOT_ID, app_id: APP_ID } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.edited ? { edited: { user: message.userId, ts: message.ts } } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
  };
}

function threadOf(args: Json, slack: Slack, channelId: string): { readonly threadTs?: string } {
  const ts = optional(args, 'thread_ts');
  if (ts === '') return {};
  const root = slack.world.message(ts);
  if (!root || root.channelId !== channelId || root.onlyFor !== undefined) throw new Refusal('thread_not_found');
  // A reply to a reply lands in the root's thread.
  return { threadTs: root.threadTs ?? root.ts };
}

function postMessage(args: Json, slack: Slack): Json {
  const channel = destination(slack, required(args, 'channel'));
  mustBePostable(slack, channel);
  const content = contentOf(args, POST_LIMIT);
  const thread = threadOf(args, slack, channel.id);
  const metadata = metadataOf(args.metadata);
  const message = slack.world.post({
    channelId: channel.id,
    userId: BOT_USER_ID,
    ...content,
    ...thread,
    broadcast: flag(args, 'reply_broadcast') && thread.threadTs !== undefined,
    ...(metadata ? { metadata } : {}),
  });
  return { channel: channel.id, ts: message.ts, message: messageOutput(message) };
}

function postEphemeral(args: Json, slack: Slack): Json {
  const channel = visibleChannel(slack, required(args, 'channel'));
  const user = required(args, 'user');
  if (channel.archived) throw new Refusal('is_archived');
  // chat:write.public does not help here: ephemeral messages need the bot in the channel.
  if (!channel.members.has(BOT_USER_ID)) throw new Refusal('not_in_channel');
  if (!channel.members.has(user)) throw new Refusal('user_not_in_channel');
  const content = contentOf(args, SHORT_LIMIT);
  const message = slack.world.post({
    channelId: channel.id,
    userId: BOT_USER_ID,
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
  if (message.userId !== BOT_USER_ID) throw new Refusal(foreign);
  if (channel.archived) throw new Refusal('is_archived');
  return message;
}

function update(args: Json, slack: Slack): Json {
  const message = ownMessage(args, slack, 'cant_update_message');
  const content = contentOf(args, SHORT_LIMIT);
  const metadata = metadataOf(args.metadata);
  // Blocks that are not sent stay away: new text without blocks drops the old ones unless they are sent again.
  const next = slack.world.edit(message.ts, { ...content, ...(metadata ? { metadata } : {}) }) ?? message;
  return { channel: message.channelId, ts: message.ts, text: next.text, message: messageOutput(next) };
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
  return { channel: channel.id, permalink: `${slack.origin}/archives/${channel.id}/p${message.ts.replace('.', '')}` };
}

const write = ['chat:write'];

export const chatMethods: Methods = {
  'chat.postMessage': { scopes: write, run: postMessage },
  'chat.postEphemeral': { scopes: write, run: postEphemeral },
  'chat.update': { scopes: write, run: update },
  'chat.delete': { scopes: write, run: remove },
  'chat.getPermalink': { run: getPermalink },
};
