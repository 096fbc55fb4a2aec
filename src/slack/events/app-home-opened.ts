import { defineEvent } from '../handler.ts';
import { showHome } from '../home.ts';
import { EVENT } from '../ids.ts';

export default defineEvent(EVENT.homeOpened, async (call) => {
  if (call.tab === 'home') await showHome(call);
});
