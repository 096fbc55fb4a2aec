import { askInThread } from '../ask-in-thread.ts';
import { defineEvent } from '../handler.ts';
import { EVENT } from '../ids.ts';

/** Others read it too: a secret in it is a public one. */
export default defineEvent(EVENT.mention, (call) => askInThread(call, { isPublic: true }));
