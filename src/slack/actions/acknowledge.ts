import { acknowledgeEscalation } from '../../usecases/index.ts';
import { actOn } from '../act-on.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';

export default defineAction(ACTION.acknowledge, async (call) => {
  const { deps, value: escalationId, person: by } = call;
  await actOn(call, escalationId, () => acknowledgeEscalation(deps, { escalationId, by }));
});
