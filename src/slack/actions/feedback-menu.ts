import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { writeMetadata } from '../metadata.ts';
import { ownRecord } from '../own-record.ts';
import { feedbackView, nothingToCorrectMessage } from '../views/feedback.ts';
import { unknownMessage } from '../views/notices.ts';
import { readMenuValue } from '../views/verdict-menu.ts';

export default defineAction(ACTION.verdictMenu, async (call) => {
  const { deps, person, channelId, responseUrl } = call;
  await call.ack();
  const chosen = readMenuValue(call.value);
  if (chosen === null) return call.tell(unknownMessage(await call.words()));
  const record = await ownRecord(call, chosen.recordId);
  if (record === null) return;
  const words = await call.words();
  if (record.diagnosis === null) return call.tell(nothingToCorrectMessage(words));
  const metadata = await writeMetadata(deps.sealer, person, { channelId, responseUrl, diagnosisId: record.id });
  await call.open(feedbackView(words, record, metadata));
});
