import { reportOutcome } from '../../usecases/index.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { reportedCase } from '../reported-case.ts';
import { runAgain } from '../run-again.ts';
import { reopenedMessage } from '../views/escalation-forms.ts';

/** Opens the escalation again at once, and looks again whether it is still the same fault. */
export default defineAction(ACTION.stillFailing, async (call) => {
  const { deps, person: by, value: escalationId } = call;
  const record = await reportedCase(call);
  if (record === null) return;
  const result = await reportOutcome(deps, { escalationId, by, outcome: 'still-failing' });
  if (result.kind !== 'not-found') await runAgain(call, record);
  await call.ack();
  if (result.kind !== 'not-found') await call.tell(reopenedMessage(await call.words(), result.escalation));
});
