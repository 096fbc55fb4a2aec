import { historyOf, requestDiagnosis } from '../../usecases/index.ts';
import { type CommandCall, defineCommand } from '../handler.ts';
import { COMMAND } from '../ids.ts';
import { replyToOf } from '../metadata.ts';
import { unwrapSlackText } from '../mrkdwn.ts';
import { openForm } from '../open-form.ts';
import { openSettings } from '../settings.ts';
import { isNothingToRead, LONGEST_TEXT, wordIn } from '../typed.ts';
import { forgetMessage } from '../views/forget.ts';
import { historyMessage } from '../views/history.ts';
import { helpMessage, tooLongMessage, usageMessage } from '../views/notices.ts';

export default defineCommand(COMMAND, async (call) => {
  const text = unwrapSlackText(call.text);
  if (text === '') return openEmptyForm(call);
  const word = wordIn(text);
  if (word === 'settings') return openSettings(call);
  if (word === 'history') return tellHistory(call);
  if (word === 'forget') return answer(call, forgetMessage);
  if (word === 'help') return answer(call, helpMessage);
  if (text.length > LONGEST_TEXT) return answer(call, tooLongMessage);
  if (isNothingToRead(text)) return answer(call, usageMessage);
  const { person: by, channelId, responseUrl, key, deps } = call;
  await requestDiagnosis(deps, { by, channelId, request: { text, replyTo: replyToOf({ responseUrl, channelId }) }, requestKey: key });
  await call.ack();
});

async function openEmptyForm(call: CommandCall): Promise<void> {
  await call.ack();
  await openForm(call);
}

async function tellHistory(call: CommandCall): Promise<void> {
  await call.ack();
  const [words, records] = await Promise.all([call.words(), historyOf(call.deps, { by: call.person })]);
  await call.tell(historyMessage(words, records));
}

async function answer(call: CommandCall, message: typeof helpMessage): Promise<void> {
  await call.ack();
  await call.tell(message(await call.words()));
}
