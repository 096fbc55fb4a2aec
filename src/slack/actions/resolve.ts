import { resolveEscalation } from '../../usecases/index.ts';
import { actOn } from '../act-on.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { resolvedMessage } from '../views/escalation-forms.ts';

export default defineAction(ACTION.resolve, async (call) => {
  const { deps, value: escalationId, person: by } = call;
  const result = await actOn(call, escalationId, () => resolveEscalation(deps, { escalationId, by }));
  // One click resolves; what was done can be said afterwards.
  if (result?.kind === 'done') await call.tell(resolvedMessage(await call.words(), result.escalation));
});
