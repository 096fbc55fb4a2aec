import { askInThread } from '../ask-in-thread.ts';
import { defineEvent } from '../handler.ts';
import { EVENT } from '../ids.ts';

/** The manifest asks for direct messages alone (message.im). */
export default defineEvent(EVENT.message, (call) => askInThread(call, { isPublic: false }));
