import { defineShortcut } from '../handler.ts';
import { SHORTCUT } from '../ids.ts';
import { openForm } from '../open-form.ts';

/** It has no place and no way of reply: the answer is a direct message. */
export default defineShortcut(SHORTCUT.diagnose, async (call) => {
  await call.ack();
  await openForm(call);
});
