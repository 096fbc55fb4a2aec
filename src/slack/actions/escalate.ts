import { previewEscalation } from '../../usecases/index.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { writeMetadata } from '../metadata.ts';
import { ownRecord } from '../own-record.ts';
import { alreadyMessage, goneMessage, notReadyMessage } from '../views/notices.ts';
import { previewView } from '../views/preview.ts';

export default defineAction(ACTION.escalate, async (call) => {
  const { deps, person, channelId, responseUrl } = call;
  await call.ack();
  const record = await ownRecord(call);
  if (record === null) return;
  const words = await call.words();
  const preview = await previewEscalation(deps, { diagnosisId: record.id, by: person });
  if (preview.kind === 'not-found') return call.tell(goneMessage(words));
  if (preview.kind === 'not-ready') return call.tell(notReadyMessage(words));
  if (preview.kind === 'already') return call.tell(alreadyMessage(words, preview.escalation));
  const metadata = await writeMetadata(deps.sealer, person, { channelId, responseUrl, diagnosisId: record.id });
  // One that was sent before and never arrived: its channel is the likely reason, so another may be chosen.
  const mayChoose = preview.kind === 'no-channel' || (await deps.store.escalationOf(record.id)) !== null;
  const target = preview.kind === 'preview' ? preview.channelId : null;
  const cardWords = await call.workspaceWords();
  await call.open(previewView(words, { record, reporterId: person.userId, channelId: target, mayChoose, metadata, cardWords }));
});
