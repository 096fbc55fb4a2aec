import type { Json } from './json.ts';
import { APP_ID, type Channel, type Message, type SharedFile } from './model.ts';
import type { Person } from './people.ts';
import { richTextOf } from './rich-text.ts';
import type { Slack } from './slack.ts';

/** A message as payloads and answers carry it. */
export function messageOutput(message: Message, slack: Slack): Json {
  const { world } = slack;
  const isOwn = message.userId === world.botUserId;
  const { app } = message;
  // Slack adds rich text to what people type; apps send the blocks they made, or none.
  const blocks = message.blocks.length > 0 || isOwn || app || message.text === '' ? message.blocks : [richTextOf(message.text, message.ts)];
  return {
    type: 'message',
    ...subtypeOf(message),
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: world.team.id,
    blocks,
    ...(isOwn ? { bot_id: world.botId, app_id: APP_ID } : {}),
    ...(app ? { bot_id: app.botId, app_id: app.appId, username: app.name } : {}),
    ...(isOwn || app ? {} : { client_msg_id: `00000000-0000-4000-8000-${message.ts.replace('.', '').slice(-12)}` }),
    ...threadOf(message, slack),
    ...(message.edited ? { edited: { user: message.userId, ts: message.ts } } : {}),
    ...(message.attachments ? { attachments: message.attachments } : {}),
    ...(message.files.length > 0 ? { files: message.files.map((file) => fileOutput(file, slack)), upload: false } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
  };
}

/** A root with replies names itself as its thread: `thread_ts` alone does not tell a reply (working with threads). */
function threadOf(message: Message, { world }: Slack): Json {
  const { ts, threadTs } = message;
  if (threadTs !== undefined) {
    const parent = world.message(threadTs);
    return { thread_ts: threadTs, ...(parent ? { parent_user_id: parent.userId } : {}) };
  }
  const replies = world.messages.filter((other) => other.threadTs === ts && other.onlyFor === undefined);
  const last = replies.at(-1);
  if (!last) return {};
  const users = [...new Set(replies.map(({ userId }) => userId))];
  return { thread_ts: ts, reply_count: replies.length, reply_users: users, reply_users_count: users.length, latest_reply: last.ts };
}

function subtypeOf(message: Message): Json {
  if (message.app) return { subtype: 'bot_message' };
  if (message.files.length > 0) return { subtype: 'file_share' };
  return message.broadcast ? { subtype: 'thread_broadcast' } : {};
}

/** A file object; its content lies behind url_private, for tokens with files:read. */
export function fileOutput(file: SharedFile, { world, origin }: Slack): Json {
  const place = `${world.team.id}-${file.id}`;
  const filetype = /\.(\w{1,8})$/.exec(file.name)?.[1]?.toLowerCase() ?? 'text';
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype ?? 'text/plain',
    filetype,
    pretty_type: filetype,
    user: file.userId ?? world.botUserId,
    user_team: world.team.id,
    editable: false,
    size: Buffer.byteLength(file.text),
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    url_private: `${origin}/files-pri/${place}/${encodeURIComponent(file.name)}`,
    url_private_download: `${origin}/files-pri/${place}/download/${encodeURIComponent(file.name)}`,
    permalink: `${origin}/files/${file.id}`,
    file_access: 'visible',
  };
}

/** The person as interactive payloads carry them. */
export function userLabel(person: Person, { world }: Slack): Json {
  return { id: person.id, username: person.handle, name: person.handle, team_id: world.team.id };
}

/** Private channels are told by the name "privategroup", as Slack does. */
export function channelLabel(channel: Channel): Json {
  return { id: channel.id, name: channel.kind === 'private' ? 'privategroup' : channel.name };
}
