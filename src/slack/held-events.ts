import type { AnyMiddlewareArgs, App, Middleware, Receiver, ReceiverEvent } from '@slack/bolt';

/** An event's acknowledgement, in our hands. */
export interface HeldEvent {
  /** Tells Slack that it arrived: what it asks for is stored. Further calls do nothing. */
  ack(): Promise<void>;
  /** Leaves it unacknowledged, so that Slack sends it again. False where it is acknowledged already, or this was Slack's last try. */
  refuse(): boolean;
}

/** docs.slack.dev/apis/events-api, retries: at once, after a minute, after five. */
const LAST_RETRY = 3;

const HELD = new WeakMap<object, HeldEvent & { readonly isRefused: boolean }>();

/**
 * Bolt acknowledges an event before its first listener runs (App.processEvent, all but function_executed): a kill right after that loses
 * what somebody asked. A receiver hands every request to `processEvent`, so this one stands there, and acknowledges when the listeners are done.
 */
export function holdEvents(receiver: Receiver): Receiver {
  return {
    init(app) {
      const holding: App = Object.create(app, { processEvent: { value: (event: ReceiverEvent) => hold(app, event) } });
      receiver.init(holding);
    },
    start: (...given) => receiver.start(...given),
    stop: (...given) => receiver.stop(...given),
  };
}

async function hold(app: App, event: ReceiverEvent): Promise<void> {
  const { body } = event;
  if (!('event' in body)) return app.processEvent(event);
  const held = holdingOf(event);
  HELD.set(body, held);
  await app.processEvent({ ...event, ack: () => Promise.resolve() });
  // Bolt's receivers answer 500, or on a socket nothing at all.
  if (held.isRefused) throw new Error('an event could not be stored: Slack sends it again');
  await held.ack();
}

function holdingOf({ ack, retryNum = 0 }: ReceiverEvent): HeldEvent & { readonly isRefused: boolean } {
  let state: 'held' | 'acknowledged' | 'refused' = 'held';
  return {
    get isRefused() {
      return state === 'refused';
    },
    async ack() {
      if (state !== 'held') return;
      state = 'acknowledged';
      // Too late for Slack's 3 s: it sends the event again, and its id tells that it was done.
      await ack().catch(() => undefined);
    },
    refuse() {
      if (state === 'held' && retryNum < LAST_RETRY) state = 'refused';
      return state === 'refused';
    },
  };
}

/** The held acknowledgement of a request of Slack; of what is no event there is none. */
export const heldOf = (body: object): HeldEvent | undefined => HELD.get(body);

/** Global middleware: an event whose listener fails was not done. */
export const refuseFailed: Middleware<AnyMiddlewareArgs> = async ({ body, next }) => {
  try {
    await next();
  } catch (error) {
    heldOf(body)?.refuse();
    throw error;
  }
};
