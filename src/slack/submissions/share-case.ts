import { type ShareResult, shareDiagnosis } from '../../usecases/index.ts';
import { textIn } from '../form-values.ts';
import { defineSubmission } from '../handler.ts';
import { FIELD, VIEW } from '../ids.ts';
import { readMetadata } from '../metadata.ts';
import type { Message } from '../views/blocks.ts';
import { goneMessage } from '../views/notices.ts';
import { notShareableMessage, sharedAlreadyMessage, shareQueuedMessage } from '../views/share.ts';
import type { Words } from '../words/words.ts';

export default defineSubmission(VIEW.share, async (call) => {
  const { deps, person: by, values } = call;
  const { diagnosisId } = await readMetadata(deps.sealer, by, call.metadata);
  const channelId = textIn(values, FIELD.channel);
  if (channelId === '') return call.refuse({ [FIELD.channel]: (await call.words()).share.noChannel });
  // The channel itself: for the thread of a case its verdict has a button of its own.
  const result = await shareDiagnosis(deps, { diagnosisId: diagnosisId ?? '', by, channelId, threadTs: null });
  await call.ack();
  await call.tell(answerTo(await call.words(), result, channelId));
});

function answerTo(words: Words, { kind }: ShareResult, channelId: string): Message {
  switch (kind) {
    case 'shared':
      return shareQueuedMessage(words, channelId);
    case 'already':
      return sharedAlreadyMessage(words);
    case 'not-ready':
      return notShareableMessage(words);
    default:
      return goneMessage(words);
  }
}
