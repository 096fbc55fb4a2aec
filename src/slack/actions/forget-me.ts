import { forgetPerson } from '../../usecases/index.ts';
import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { forgottenMessage } from '../views/forget.ts';

/** Whose button it is does not matter: who presses it is forgotten. */
export default defineAction(ACTION.forgetMe, async (call) => {
  const forgotten = await forgetPerson(call.deps, { by: call.person });
  await call.ack();
  await call.tell(forgottenMessage(await call.words(), forgotten));
});
