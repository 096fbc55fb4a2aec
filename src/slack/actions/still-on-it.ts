import { stillOnIt } from '../../usecases/index.ts';
import { actOn } from '../act-on.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';

export default defineAction(ACTION.stillOnIt, async (call) => {
  const { deps, value: escalationId, person: by } = call;
  await actOn(call, escalationId, () => stillOnIt(deps, { escalationId, by }));
});
