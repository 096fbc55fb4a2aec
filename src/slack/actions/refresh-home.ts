import { defineAction } from '../handler.ts';
import { showHome } from '../home.ts';
import { ACTION } from '../ids.ts';

export default defineAction(ACTION.refreshHome, async (call) => {
  await call.ack();
  await showHome(call);
});
