import { findDiagnosis, type ShareResult, shareDiagnosis } from '../../usecases/index.ts';
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
  const record = diagnosisId === null ? null : await findDiagnosis(deps, { id: diagnosisId, by });
  // The thread stands in one channel only: chosen with another, the copy goes into that channel.
  const inThread = textIn(values, FIELD.place) === 'thread' && record?.channelId === channelId;
  const threadTs = inThread ? record.threadTs : null;
  const result = await shareDiagnosis(deps, { diagnosisId: diagnosisId ?? '', by, channelId, threadTs });
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
