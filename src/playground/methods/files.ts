import { unpacked } from '../content.ts';
import { type Json, listOf, textOf } from '../json.ts';
import type { SharedFile } from '../model.ts';
import { fileOutput } from '../output.ts';
import { Refusal, refusalWith } from '../refusal.ts';
import type { Methods, Slack } from '../slack.ts';
import { mustBePostable, optional, required, visibleChannel } from './arguments.ts';

/** Enough for evidence as text; Slack itself takes 1 GB. */
export const FILE_LIMIT = 1_000_000;

function getUploadUrl(args: Json, slack: Slack): Json {
  const length = Number(args.length);
  if (!Number.isInteger(length) || length < 1) throw refusalWith('invalid_arguments', ['[ERROR] length must be a positive integer']);
  if (length > FILE_LIMIT) throw new Refusal('file_upload_size_restricted');
  const upload = slack.newUpload(required(args, 'filename'), length);
  return { upload_url: `${slack.origin}/upload/${upload.id}`, file_id: upload.id };
}

function finished(entry: Json, slack: Slack): SharedFile {
  const upload = slack.uploads.get(textOf(entry.id));
  if (upload?.text === undefined) throw new Refusal('file_not_found');
  return { id: upload.id, name: upload.name, title: textOf(entry.title) || upload.name, text: upload.text };
}

function completeUpload(args: Json, slack: Slack): Json {
  const files = listOf(unpacked(args.files)).map((entry) => finished(entry, slack));
  if (files.length === 0) throw refusalWith('invalid_arguments', ['[ERROR] missing required field: files']);
  const channelId = optional(args, 'channel_id');
  if (channelId !== '') share(files, channelId, args, slack);
  for (const file of files) {
    slack.keepFile(file);
    slack.uploads.delete(file.id);
  }
  return { files: files.map((file) => fileOutput(file, slack)) };
}

function share(files: readonly SharedFile[], channelId: string, args: Json, slack: Slack): void {
  const channel = visibleChannel(slack, channelId);
  mustBePostable(slack, channel);
  const threadTs = optional(args, 'thread_ts');
  const root = slack.world.message(threadTs);
  if (threadTs !== '' && (root?.channelId !== channelId || root.threadTs !== undefined)) throw new Refusal('invalid_thread_ts');
  const text = optional(args, 'initial_comment');
  slack.world.post({ channelId, userId: slack.world.botUserId, text, files, ...(threadTs === '' ? {} : { threadTs }) });
}

/** May the bot see the file? It may where it is in a public channel, or in one that the bot is in; its own always. */
export function mayRead({ world, files }: Slack, fileId: string): boolean {
  if (files.get(fileId)?.userId === undefined) return files.has(fileId);
  return world.messages.some((message) => {
    const channel = world.channel(message.channelId);
    return message.files.some(({ id }) => id === fileId) && (channel?.kind === 'public' || channel?.members.has(world.botUserId) === true);
  });
}

function info(args: Json, slack: Slack): Json {
  const file = slack.files.get(required(args, 'file'));
  if (!file || !mayRead(slack, file.id)) throw new Refusal('file_not_found');
  return { file: fileOutput(file, slack), comments: [], response_metadata: { next_cursor: '' } };
}

/** Only the bot's own files. */
function remove(args: Json, slack: Slack): Json {
  const file = slack.files.get(required(args, 'file'));
  if (!file) throw new Refusal('file_not_found');
  if (file.userId !== undefined) throw new Refusal('cant_delete_file');
  slack.files.delete(file.id);
  slack.world.withoutFile(file.id);
  return {};
}

export const fileMethods: Methods = {
  'files.getUploadURLExternal': { scopes: ['files:write'], run: getUploadUrl },
  'files.completeUploadExternal': { scopes: ['files:write'], run: completeUpload },
  'files.info': { scopes: ['files:read'], run: info },
  'files.delete': { scopes: ['files:write'], run: remove },
};
