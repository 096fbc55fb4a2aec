import { unpacked } from '../content.ts';
import { forgetOldest } from '../forget.ts';
import { type Json, listOf, textOf } from '../json.ts';
import { Refusal, refusalWith } from '../refusal.ts';
import type { Methods, Slack } from '../slack.ts';
import { BOT_USER_ID, type SharedFile } from '../world.ts';
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
  for (const file of files) slack.files.set(file.id, file);
  forgetOldest(slack.files);
  const channelId = optional(args, 'channel_id');
  if (channelId !== '') share(files, channelId, args, slack);
  for (const file of files) slack.uploads.delete(file.id);
  return { files: files.map(({ id, title }) => ({ id, title })) };
}

function share(files: readonly SharedFile[], channelId: string, args: Json, slack: Slack): void {
  const channel = visibleChannel(slack, channelId);
  mustBePostable(slack, channel);
  const threadTs = optional(args, 'thread_ts');
  if (threadTs !== '' && slack.world.message(threadTs)?.channelId !== channelId) throw new Refusal('invalid_thread_ts');
  const text = optional(args, 'initial_comment');
  slack.world.post({ channelId, userId: BOT_USER_ID, text, files, ...(threadTs === '' ? {} : { threadTs }) });
}

export const fileMethods: Methods = {
  'files.getUploadURLExternal': { scopes: ['files:write'], run: getUploadUrl },
  'files.completeUploadExternal': { scopes: ['files:write'], run: completeUpload },
};
