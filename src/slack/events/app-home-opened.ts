import { defineEvent } from '../handler.ts';
import { showHome } from '../home.ts';
import { EVENT } from '../ids.ts';

export default defineEvent(EVENT.homeOpened, async (call) => {
  // Nothing of it is kept: whoever looks again asks again.
  await call.ack();
  if (call.tab === 'home') await showHome(call);
});
