import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { openForm } from '../open-form.ts';

export default defineAction(ACTION.newDiagnosis, async (call) => {
  await call.ack();
  await openForm(call);
});
