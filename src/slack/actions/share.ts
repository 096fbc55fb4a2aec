import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { writeMetadata } from '../metadata.ts';
import { ownRecord } from '../own-record.ts';
import { notShareableMessage, shareView } from '../views/share.ts';

export default defineAction(ACTION.share, async (call) => {
  const { deps, person, channelId, responseUrl } = call;
  await call.ack();
  const record = await ownRecord(call);
  if (record === null) return;
  const words = await call.words();
  if (record.diagnosis === null) return call.tell(notShareableMessage(words));
  const metadata = await writeMetadata(deps.sealer, person, { channelId, responseUrl, diagnosisId: record.id });
  await call.open(shareView(words, { record, channelId, metadata, channelWords: await call.workspaceWords() }));
});
