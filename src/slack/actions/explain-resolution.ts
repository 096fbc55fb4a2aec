import { actable } from '../act-on.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { writeMetadata } from '../metadata.ts';
import { explainView } from '../views/escalation-forms.ts';

export default defineAction(ACTION.explain, async (call) => {
  await call.ack();
  const escalation = await actable(call, call.value);
  if (escalation === null) return;
  const { channelId, responseUrl, person, deps } = call;
  const remembered = { channelId, responseUrl, diagnosisId: null, escalationId: escalation.id };
  await call.open(explainView(await call.words(), await writeMetadata(deps.sealer, person, remembered)));
});
