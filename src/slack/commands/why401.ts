import { requestDiagnosis } from '../../usecases/index.ts';
import { type CommandCall, defineCommand } from '../handler.ts';
import { COMMAND } from '../ids.ts';
import { replyToOf, writeMetadata } from '../metadata.ts';
import { unwrapSlackText } from '../mrkdwn.ts';
import { formView } from '../views/form.ts';
import { helpMessage, tooLongMessage, usageMessage } from '../views/notices.ts';

const LONGEST_TEXT = 500_000;

export default defineCommand(COMMAND, async (call) => {
  const text = unwrapSlackText(call.text);
  if (text === '') return openForm(call);
  if (/^(?:help|hilfe|\?|--?h(?:elp)?)$/i.test(text)) return answer(call, helpMessage);
  if (text.length > LONGEST_TEXT) return answer(call, tooLongMessage);
  if (isNothingToRead(text)) return answer(call, usageMessage);
  const { person: by, channelId, responseUrl, key, deps } = call;
  await requestDiagnosis(deps, { by, channelId, request: { text, replyTo: replyToOf({ responseUrl, channelId }) }, requestKey: key });
  await call.ack();
});

async function openForm(call: CommandCall): Promise<void> {
  await call.ack();
  const { channelId, responseUrl, person, deps } = call;
  await call.open(
    formView(await call.words(), {}, await writeMetadata(deps.sealer, person, { channelId, responseUrl, diagnosisId: null })),
  );
}

async function answer(call: CommandCall, message: typeof helpMessage): Promise<void> {
  await call.ack();
  await call.tell(message(await call.words()));
}

/** A few plain words that hold neither an address nor a token nor an error: not worth a diagnosis that can only fail. */
function isNothingToRead(text: string): boolean {
  if (text.length > 200 || /[\r\n{<:=/\\]|\w\.\w|\d/.test(text)) return false;
  return text.split(/\s+/).every((word) => word.length < 20 && !/unauthori|forbid|denied|token|credential|invalid|expired/i.test(word));
}
