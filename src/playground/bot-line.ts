import type { Deliver, Envelope, Receipt } from './delivery.ts';
import { type Json, jsonOf } from './json.ts';
import { Refusal } from './refusal.ts';
import type { Slack } from './slack.ts';
import { refused } from './web-api.ts';
import { APP_ID, type Channel, newId, type Person, TEAM_DOMAIN, TEAM_ID } from './world.ts';

/** Slack's line to the bot: adds what every payload carries, and keeps what came of each delivery. */
export class BotLine {
  readonly slack: Slack;
  readonly receipts: Receipt[] = [];
  deliver: Deliver;
  readonly #events: ReadonlySet<string>;
  readonly #verificationToken = newId('').toLowerCase();
  #lastEvent: Envelope | undefined;

  /** @param events event types to which the app is subscribed ("app_mention", "message.im", "app_home_opened") */
  constructor(slack: Slack, deliver: Deliver, events: readonly string[]) {
    this.slack = slack;
    this.deliver = deliver;
    this.#events = new Set(events);
  }

  async command(payload: Json): Promise<Receipt> {
    const common = {
      token: this.#verificationToken,
      team_id: TEAM_ID,
      team_domain: TEAM_DOMAIN,
      api_app_id: APP_ID,
      is_enterprise_install: 'false',
    };
    return this.#sent({ type: 'slash_commands', payload: { ...common, ...payload } });
  }

  async interact(payload: Json): Promise<Receipt> {
    const common = {
      token: this.#verificationToken,
      api_app_id: APP_ID,
      team: { id: TEAM_ID, domain: TEAM_DOMAIN },
      enterprise: null,
      is_enterprise_install: false,
    };
    return this.#sent({ type: 'interactive', payload: { ...common, ...payload } });
  }

  /** Sends an event if the app is subscribed to it. @param subscription as the manifest names it, e.g. message.im */
  async event(subscription: string, event: Json): Promise<Receipt | undefined> {
    if (!this.#events.has(subscription)) return undefined;
    const time = Math.floor(this.slack.world.now() / 1000);
    const payload = {
      token: this.#verificationToken,
      team_id: TEAM_ID,
      context_team_id: TEAM_ID,
      api_app_id: APP_ID,
      type: 'event_callback',
      event_id: newId('Ev'),
      event_time: time,
      event,
      authorizations: [
        { team_id: TEAM_ID, user_id: this.slack.world.people.at(-1)?.id, is_bot: true, is_enterprise_install: false, enterprise_id: null },
      ],
    };
    this.#lastEvent = { type: 'events_api', payload };
    return this.#sent(this.#lastEvent);
  }

  /** Sends the last event once more with the same event_id, as Slack's retries do. */
  async repeatEvent(): Promise<Receipt | undefined> {
    if (!this.#lastEvent) return undefined;
    return this.#sent({ ...this.#lastEvent, retry: { attempt: 1, reason: 'timeout' } });
  }

  /** Applies what an acknowledgement says; what Slack would refuse is recorded as method "ack". @returns the error, if any */
  accept(body: unknown, apply: (body: Json) => void): string | null {
    if (body === undefined) return null;
    try {
      apply(jsonOf(body));
      this.slack.ledger.record({ method: 'ack', args: jsonOf(body), ok: true, at: this.slack.world.now() });
      return null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused(this.slack, 'ack', jsonOf(body), error);
      return error.error;
    }
  }

  async #sent(envelope: Envelope): Promise<Receipt> {
    const receipt = await this.deliver(envelope);
    this.receipts.push(receipt);
    return receipt;
  }
}

/** The person as interactive payloads carry them. */
export function userOutput(person: Person): Json {
  return { id: person.id, username: person.handle, name: person.handle, team_id: TEAM_ID };
}

/** Private channels are told by the name "privategroup", as Slack does. */
export function channelLabel(channel: Channel): Json {
  return { id: channel.id, name: channel.kind === 'private' ? 'privategroup' : channel.name };
}
