import type { MessagePort } from 'node:worker_threads';
import type { Connection } from '../engine/index.ts';
import type { NetOptions } from '../net/index.ts';
import type { AuditEnd, OutgoingRequest, RequestWatch } from '../usecases/ports.ts';
import { printsOf } from './credential-print.ts';

/** From the thread: may this leave, or how it ended. */
type Said = { readonly ask: OutgoingRequest } | { readonly end: AuditEnd } | { readonly bye: true };
/** To the thread. */
interface Answered {
  readonly id: string;
  readonly refusal: string | null;
}

const FAULT = 'This request could not be noted down, so it was not sent.';

/**
 * The watch's side: answers the thread's questions, in the order they come in. Resolves after the thread's last word, which comes by another way
 * than its result; and when the thread is gone.
 */
export async function attendGate(port: MessagePort, watch: RequestWatch): Promise<void> {
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  let last = Promise.resolve();
  const answer = async ({ id, ...request }: OutgoingRequest): Promise<void> => {
    const refusal = await watch.before({ id, ...request }).catch(() => FAULT);
    port.postMessage({ id, refusal } satisfies Answered);
  };
  port.on('message', (said: Said) => {
    if ('bye' in said) end();
    else if ('end' in said) watch.after(said.end);
    // One after the other: two that leave together must both see what the other uses up.
    else last = last.then(() => answer(said.ask));
  });
  port.once('close', end);
  await over;
}

/** The thread's last word. A thread that sleeps between its tasks does not come round to closing its end. */
export function leaveGate(port: MessagePort): void {
  port.postMessage({ bye: true } satisfies Said);
  port.close();
}

/** The thread's side: what the door asks and tells. */
export function gateThrough(port: MessagePort, connection: Connection, key: Uint8Array): Pick<NetOptions, 'mayLeave' | 'onRequest'> {
  const waiting = new Map<string, (refusal: string | null) => void>();
  port.on('message', ({ id, refusal }: Answered) => {
    waiting.get(id)?.(refusal);
    waiting.delete(id);
  });
  return {
    mayLeave: ({ request, ...place }) =>
      new Promise((resolve) => {
        waiting.set(place.id, resolve);
        const prints = request === null ? NOTHING : printsOf(request, connection, key);
        port.postMessage({ ask: { ...place, ...prints } } satisfies Said);
      }),
    onRequest: ({ id, address, allowedBy, outcome, status, ms }) =>
      port.postMessage({ end: { id, address, allowedBy, outcome, status, ms } } satisfies Said),
  };
}

const NOTHING = { credential: null, account: null };
