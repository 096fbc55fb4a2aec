import type { Json } from '../json.ts';
import type { Channel } from '../model.ts';
import { messageOutput } from '../output.ts';
import { Refusal, refusalWith } from '../refusal.ts';
import type { Methods, Slack } from '../slack.ts';
import { flag, needsScope, optional, pageOf, required, visibleChannel } from './arguments.ts';

/** By kind of channel: its name in `types`, and the scope's first half. */
const KINDS: { readonly [kind in Channel['kind']]: { readonly type: string; readonly scope: string } } = {
  public: { type: 'public_channel', scope: 'channels' },
  private: { type: 'private_channel', scope: 'groups' },
  im: { type: 'im', scope: 'im' },
};

function channelOutput(channel: Channel, { world }: Slack): Json {
  const isIm = channel.kind === 'im';
  const partner = [...channel.members].find((id) => id !== world.botUserId);
  return {
    id: channel.id,
    ...(isIm ? { user: partner } : { name: channel.name, name_normalized: channel.name }),
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: isIm,
    is_mpim: false,
    is_private: channel.kind !== 'public',
    is_general: channel.name === 'general',
    is_archived: channel.archived,
    is_member: channel.members.has(world.botUserId),
    is_shared: false,
    is_ext_shared: false,
    num_members: channel.members.size,
    context_team_id: world.team.id,
  };
}

/** The channel, if the bot may know of it and holds the scope for its kind. */
function readable(args: Json, slack: Slack, right: 'read' | 'history'): Channel {
  const channel = visibleChannel(slack, required(args, 'channel'));
  needsScope(slack, `${KINDS[channel.kind].scope}:${right}`);
  return channel;
}

function list(args: Json, slack: Slack): Json {
  const types = (optional(args, 'types') || 'public_channel').split(',').map((type) => type.trim());
  for (const { type, scope } of Object.values(KINDS)) if (types.includes(type)) needsScope(slack, `${scope}:read`);
  const seen = slack.world.channels.filter((channel) => {
    const known = channel.kind === 'public' || channel.members.has(slack.world.botUserId);
    return known && types.includes(KINDS[channel.kind].type) && !(flag(args, 'exclude_archived') && channel.archived);
  });
  const { page, response_metadata } = pageOf(seen, args);
  return { channels: page.map((channel) => channelOutput(channel, slack)), response_metadata };
}

function open(args: Json, slack: Slack): Json {
  const users = required(args, 'users').split(',');
  if (users.length > 1) throw refusalWith('invalid_arguments', ['[ERROR] group messages are not part of the playground']);
  const person = slack.world.person(users[0] ?? '');
  if (!person) throw new Refusal('user_not_found');
  if (person.isBot) throw new Refusal('cannot_dm_bot');
  return { channel: { id: slack.world.directMessages(person.id).id } };
}

function members(args: Json, slack: Slack): Json {
  const { page, response_metadata } = pageOf([...readable(args, slack, 'read').members], args);
  return { members: page, response_metadata };
}

function join(args: Json, slack: Slack): Json {
  const channel = visibleChannel(slack, required(args, 'channel'));
  if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
  if (channel.archived) throw new Refusal('is_archived');
  const already = channel.members.has(slack.world.botUserId);
  channel.members.add(slack.world.botUserId);
  slack.world.changed();
  return { channel: channelOutput(channel, slack), ...(already ? { warning: 'already_in_channel' } : {}) };
}

/** A thread, root first. Only where the bot is a member, and never ephemeral messages: they are in no API. */
function replies(args: Json, slack: Slack): Json {
  const channel = readable(args, slack, 'history');
  if (!channel.members.has(slack.world.botUserId)) throw new Refusal('not_in_channel');
  const ts = required(args, 'ts');
  const thread = slack.world.messages.filter(
    (message) => message.channelId === channel.id && message.onlyFor === undefined && (message.ts === ts || message.threadTs === ts),
  );
  if (thread.length === 0) throw new Refusal('thread_not_found');
  const { page, response_metadata } = pageOf(thread, args);
  return {
    messages: page.map((message) => messageOutput(message, slack)),
    has_more: response_metadata.next_cursor !== '',
    response_metadata,
  };
}

const read = ['channels:read', 'groups:read', 'im:read'];

export const conversationMethods: Methods = {
  'conversations.info': { scopes: read, run: (args, slack) => ({ channel: channelOutput(readable(args, slack, 'read'), slack) }) },
  'conversations.list': { scopes: read, needsTeam: true, run: list },
  'conversations.members': { scopes: read, run: members },
  'conversations.join': { scopes: ['channels:join'], run: join },
  'conversations.open': { scopes: ['im:write'], run: open },
  'conversations.replies': { scopes: ['channels:history', 'groups:history', 'im:history'], run: replies },
};
