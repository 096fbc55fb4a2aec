import { z } from 'zod';
import type { AttachedFile } from '../usecases/ports.ts';
import { messageText } from './message-text.ts';

/** A message as it came from Slack, read for what could be diagnosed. */
export interface ReadMessage {
  /** Names the message in its channel. */
  readonly ts: string;
  /** The root of the thread that it is in or begins; null outside threads. */
  readonly threadTs: string | null;
  /** Null where an app wrote it. */
  readonly authorId: string | null;
  /** What kind of message Slack says it is ('file_share', 'channel_join', …); null: a plain one. */
  readonly subtype: string | null;
  readonly isEdited: boolean;
  /** What was written, in blocks and attachments too, as a person would copy it. */
  readonly text: string;
  /** Those that may hold text. */
  readonly files: readonly AttachedFile[];
}

const Text = z.string().nullish().catch(null);
const File = z.object({
  id: z.string(),
  name: Text,
  title: Text,
  mimetype: Text,
  url_private: Text,
  size: z.number().nullish().catch(null),
  is_external: z.boolean().nullish().catch(null),
});
const Message = z.object({
  ts: z.string(),
  thread_ts: Text,
  user: Text,
  bot_id: Text,
  subtype: Text,
  edited: z.unknown().optional(),
  text: Text,
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  files: z.array(z.unknown()).nullish().catch(null),
});

/** @param payload `message` of a shortcut or `event` of an event; null where it is no message */
export function readMessage(payload: unknown): ReadMessage | null {
  const parsed = Message.safeParse(payload);
  if (!parsed.success) return null;
  const { ts, thread_ts: threadTs, user, bot_id: botId, subtype, edited, files } = parsed.data;
  const isByApp = botId != null || subtype === 'bot_message';
  return {
    ts,
    threadTs: threadTs ?? null,
    authorId: isByApp ? null : (user ?? null),
    subtype: subtype ?? null,
    isEdited: edited != null,
    text: messageText({ ...parsed.data, text: parsed.data.text ?? '' }),
    files: (files ?? []).flatMap(textFile),
  };
}

const TEXT_TYPES = /^(?:text\/|application\/(?:json|xml|yaml|x-yaml|x-sh|javascript|x-ndjson|[\w.-]+\+(?:json|xml)))/i;
const TEXT_NAMES =
  /\.(?:txt|log|out|har|json|jsonl|ndjson|ya?ml|xml|http|sh|curl|md|csv|tsv|conf|cfg|ini|env|toml|html?|eml|js|ts|py|rb|go)$/i;

/** Pictures and archives are left aside; so is what lies elsewhere and is only linked. */
function textFile(payload: unknown): readonly AttachedFile[] {
  const parsed = File.safeParse(payload);
  if (!parsed.success) return [];
  const { id, name, title, mimetype, url_private: url, size, is_external: isExternal } = parsed.data;
  const shown = name ?? title ?? id;
  const isText = TEXT_TYPES.test(mimetype ?? '') || TEXT_NAMES.test(shown);
  if (url == null || isExternal === true || !isText) return [];
  return [{ name: shown, url, size: size ?? 0 }];
}
