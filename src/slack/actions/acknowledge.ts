import { acknowledgeEscalation } from '../../usecases/index.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { goneMessage, lostMessage } from '../views/notices.ts';

export default defineAction(ACTION.acknowledge, async (call) => {
  const result = await acknowledgeEscalation(call.deps, { escalationId: call.value, by: call.person });
  await call.ack();
  // Done: the card, its thread and the reporter are told by the queue.
  if (result.kind === 'lost') await call.tell(lostMessage(await call.words(), result.escalation));
  if (result.kind === 'not-found') await call.tell(goneMessage(await call.words()));
});
