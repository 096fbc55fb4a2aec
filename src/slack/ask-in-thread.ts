import { historyOf, requestDiagnosis } from '../usecases/index.ts';
import type { DiagnosisRequest } from '../usecases/ports.ts';
import type { EventCall } from './handler.ts';
import { COMMAND } from './ids.ts';
import type { ReadMessage } from './read-message.ts';
import { isNothingToRead, LONGEST_TEXT, wordIn } from './typed.ts';
import { forgetMessage } from './views/forget.ts';
import { historyMessage } from './views/history.ts';
import { tooLongMessage } from './views/notices.ts';
import { askedHelpMessage, pasteMissingMessage, settingsPlaceMessage, shortcutHintMessage } from './views/ways-in.ts';

/** Joins, edits, deletions and the like are nobody's question; a shared file and a reply that the channel shows as well are. */
const SAID = new Set([null, 'file_share', 'thread_broadcast']);

/** Somebody speaks to the bot, in a channel or in direct messages: what they paste is the question, and the answer comes in that thread. */
export async function askInThread(call: EventCall, { isPublic }: { readonly isPublic: boolean }): Promise<void> {
  const { message, channelId } = call;
  if (message === null || channelId === null || message.authorId === null) return;
  if (!SAID.has(message.subtype) || message.isEdited) return;
  const text = withoutCommand(message.text);
  const word = message.files.length === 0 ? wordIn(text) : null;
  if (word === 'help') return call.reply(askedHelpMessage(await call.words()));
  if (word === 'settings') return call.reply(settingsPlaceMessage(await call.words()));
  if (word === 'forget') return tellForget(call, isPublic);
  if (word === 'history') return tellHistory(call, isPublic);
  if (text.length > LONGEST_TEXT) return call.reply(tooLongMessage(await call.words()));
  if (message.files.length === 0 && isNothingToRead(text)) return tellWhatIsMissing(call, message, isPublic);
  await requestDiagnosis(call.deps, {
    by: call.person,
    channelId,
    request: requestOf(message, { text, channelId, isPublic }),
    requestKey: call.key,
  });
}

interface Asked {
  readonly text: string;
  readonly channelId: string;
  readonly isPublic: boolean;
}

function requestOf({ ts, threadTs, authorId, files }: ReadMessage, { text, channelId, isPublic }: Asked): DiagnosisRequest {
  return {
    text,
    replyTo: { kind: 'thread', channelId, threadTs: threadTs ?? ts },
    ...(files.length === 0 ? {} : { files }),
    ...(isPublic ? { source: { channelId, ts, authorId } } : {}),
  };
}

/** In threads no slash command works, so people type it as text. */
const withoutCommand = (text: string): string => {
  const typed = text.trim();
  return typed === COMMAND || typed.startsWith(`${COMMAND} `) ? typed.slice(COMMAND.length).trim() : typed;
};

/** One's own cases are nobody else's business: in a channel they come as a direct message. */
async function tellHistory(call: EventCall, isPublic: boolean): Promise<void> {
  const words = await call.words();
  const message = historyMessage(words, await historyOf(call.deps, { by: call.person }));
  if (!isPublic) return call.reply(message);
  if (await call.isFirst()) await call.tell(message);
}

/** Nobody else needs to see that somebody asks for it. */
async function tellForget(call: EventCall, isPublic: boolean): Promise<void> {
  const message = forgetMessage(await call.words());
  if (!isPublic) return call.reply(message);
  if (await call.isFirst()) await call.tell(message);
}

/** In a thread they mean what stands above it, which we may not read: the shortcut may. */
async function tellWhatIsMissing(call: EventCall, { ts, threadTs }: ReadMessage, isPublic: boolean): Promise<void> {
  const words = await call.words();
  const isReply = threadTs !== null && threadTs !== ts;
  await call.reply(isPublic && isReply ? shortcutHintMessage(words) : pasteMissingMessage(words));
}
