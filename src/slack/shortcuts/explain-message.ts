import { requestDiagnosis } from '../../usecases/index.ts';
import { defineShortcut, type ShortcutCall } from '../handler.ts';
import { SHORTCUT } from '../ids.ts';
import { replyToOf } from '../metadata.ts';
import { openForm } from '../open-form.ts';
import type { ReadMessage } from '../read-message.ts';
import { isNothingToRead, LONGEST_TEXT } from '../typed.ts';
import { tooLongMessage } from '../views/notices.ts';

export default defineShortcut(SHORTCUT.explainMessage, async (call) => {
  const { message } = call;
  if (message === null) return openEmpty(call, '', null);
  const threadTs = message.threadTs ?? message.ts;
  if (message.files.length === 0 && isNothingToRead(message.text)) return openEmpty(call, message.text, threadTs);
  if (message.text.length > LONGEST_TEXT) return tellTooLong(call);
  await ask(call, message, threadTs);
  await call.ack();
});

async function ask(call: ShortcutCall, { text, files, ts, authorId }: ReadMessage, threadTs: string): Promise<void> {
  const { deps, person: by, channelId, responseUrl, key } = call;
  // Two people's direct messages are read by those two alone.
  const isPublic = channelId !== null && !channelId.startsWith('D');
  await requestDiagnosis(deps, {
    by,
    channelId,
    threadTs,
    request: {
      text,
      replyTo: replyToOf({ responseUrl, channelId }),
      ...(files.length === 0 ? {} : { files }),
      ...(isPublic ? { source: { channelId, ts, authorId } } : {}),
    },
    requestKey: key,
  });
}

/** Nothing there that could be diagnosed: the form says so, with what there is filled in. */
async function openEmpty(call: ShortcutCall, what: string, threadTs: string | null): Promise<void> {
  await call.ack();
  await openForm(call, { what, notice: (await call.words()).waysIn.nothingInMessage }, threadTs);
}

async function tellTooLong(call: ShortcutCall): Promise<void> {
  await call.ack();
  await call.tell(tooLongMessage(await call.words()));
}
