import { actable } from '../act-on.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { writeMetadata } from '../metadata.ts';
import { snoozeView } from '../views/escalation-forms.ts';

export default defineAction(ACTION.snooze, async (call) => {
  await call.ack();
  const escalation = await actable(call, call.value);
  if (escalation === null) return;
  const { channelId, responseUrl, person, deps } = call;
  const remembered = { channelId, responseUrl, diagnosisId: null, escalationId: escalation.id };
  await call.open(snoozeView(await call.words(), await writeMetadata(deps.sealer, person, remembered)));
});
