import { previewEscalation } from '../../usecases/index.ts';
import { type ActionCall, defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { writeMetadata } from '../metadata.ts';
import { ownRecord } from '../own-record.ts';
import { groupMark } from '../views/marks.ts';
import { alreadyMessage, goneMessage, mayNotEscalateMessage, notReadyMessage } from '../views/notices.ts';
import { previewView } from '../views/preview.ts';

export default defineAction(ACTION.escalate, async (call) => {
  const { deps, person, channelId, responseUrl } = call;
  await call.ack();
  const record = await ownRecord(call);
  if (record === null || !(await mayEscalate(call))) return;
  const words = await call.words();
  const preview = await previewEscalation(deps, { diagnosisId: record.id, by: person });
  if (preview.kind === 'not-found') return call.tell(goneMessage(words));
  if (preview.kind === 'not-ready') return call.tell(notReadyMessage(words));
  if (preview.kind === 'already') return call.tell(alreadyMessage(words, preview.escalation));
  const metadata = await writeMetadata(deps.sealer, person, { channelId, responseUrl, diagnosisId: record.id });
  const { route, joins, triedBefore } = preview;
  // One that was sent before and never arrived: its channel is the likely reason. And who may set the channel may set it here.
  const mayChoose = triedBefore || (route.channelId === null && (await call.access.isAdmin(person)));
  const cardWords = await call.workspaceWords();
  const input = { record, reporterId: person.userId, channelId: route.channelId, mayChoose, joins, metadata, cardWords };
  await call.open(previewView(words, input));
});

async function mayEscalate(call: ActionCall): Promise<boolean> {
  if (await call.access.mayEscalate(call.person)) return true;
  const { groupId } = await call.deps.store.settings(call.person.teamId);
  const words = await call.words();
  await call.tell(mayNotEscalateMessage(words, groupId === null ? words.common.someone : groupMark(groupId)));
  return false;
}
