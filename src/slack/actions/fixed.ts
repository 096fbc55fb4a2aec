import { reportOutcome } from '../../usecases/index.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { reportedCase } from '../reported-case.ts';
import { thanksMessage } from '../views/escalation-forms.ts';

export default defineAction(ACTION.fixed, async (call) => {
  const { deps, person: by, value: escalationId } = call;
  const record = await reportedCase(call);
  if (record === null) return;
  await reportOutcome(deps, { escalationId, by, outcome: 'fixed' });
  await call.ack();
  await call.tell(thanksMessage(await call.words()));
});
