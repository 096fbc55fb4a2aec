import { shareDiagnosis } from '../../usecases/index.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { ownRecord } from '../own-record.ts';
import { goneMessage, notReadyMessage } from '../views/notices.ts';
import { sharedAlreadyMessage, shareQueuedMessage } from '../views/share.ts';

/** A redacted copy for the thread of the message that was asked about. */
export default defineAction(ACTION.postToThread, async (call) => {
  const record = await ownRecord(call);
  if (record === null) return;
  const { id: diagnosisId, channelId, threadTs } = record;
  const result = channelId === null ? null : await shareDiagnosis(call.deps, { diagnosisId, by: call.person, channelId, threadTs });
  await call.ack();
  const words = await call.words();
  if (result === null || channelId === null || result.kind === 'not-found') return call.tell(goneMessage(words));
  if (result.kind === 'not-ready') return call.tell(notReadyMessage(words));
  return call.tell(result.kind === 'already' ? sharedAlreadyMessage(words) : shareQueuedMessage(words, channelId));
});
