import type { Receipt } from './delivery.ts';
import { type Json, jsonOf } from './json.ts';
import { APP_ID, newId } from './model.ts';
import { Refusal } from './refusal.ts';
import type { Slack } from './slack.ts';
import { refused } from './web-api.ts';
import type { Wire } from './wire.ts';

/** Scopes without which Slack sends no event of this kind, subscribed or not; one of them is enough. */
const EVENT_SCOPES: { readonly [subscription: string]: readonly string[] } = {
  'message.im': ['im:history'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  app_mention: ['app_mentions:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  channel_archive: ['channels:read'],
  channel_unarchive: ['channels:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_unarchive: ['groups:read'],
  group_left: ['groups:read'],
  file_shared: ['files:read'],
};

/** One workspace's line to the bot: adds what every payload carries. */
export class BotLine {
  readonly slack: Slack;
  readonly #wire: Wire;
  readonly #events: ReadonlySet<string>;
  readonly #verificationToken = newId('').toLowerCase();

  /** @param events event types to which the app is subscribed ("app_mention", "message.im", "app_home_opened") */
  constructor(slack: Slack, wire: Wire, events: readonly string[]) {
    this.slack = slack;
    this.#wire = wire;
    this.#events = new Set(events);
    slack.announce = (subscription, event) => this.event(subscription, event);
  }

  /** Is the app in this workspace? Without it, Slack knows neither its commands nor its buttons. */
  get isInstalled(): boolean {
    return this.slack.installation !== undefined;
  }

  async command(payload: Json): Promise<Receipt> {
    const { id, domain, enterprise } = this.slack.world.team;
    const common = {
      token: this.#verificationToken,
      team_id: id,
      team_domain: domain,
      ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
      api_app_id: APP_ID,
      is_enterprise_install: String(this.#isOrgWide),
    };
    return this.#wire.send({ type: 'slash_commands', payload: { ...common, ...payload } });
  }

  async interact(payload: Json): Promise<Receipt> {
    const { id, domain, enterprise } = this.slack.world.team;
    const common = {
      token: this.#verificationToken,
      api_app_id: APP_ID,
      team: { id, domain, ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}) },
      enterprise: enterprise ?? null,
      is_enterprise_install: this.#isOrgWide,
    };
    return this.#wire.send({ type: 'interactive', payload: { ...common, ...payload } });
  }

  /** Sends an event if the app is subscribed to it and has the scope. @param subscription as the manifest names it, e.g. message.im */
  async event(subscription: string, event: Json): Promise<Receipt | undefined> {
    const { installation, scopes } = this.slack;
    if (!this.#events.has(subscription) || !installation) return undefined;
    const needed = EVENT_SCOPES[subscription];
    if (needed && !needed.some((scope) => scopes.has(scope))) return undefined;
    return this.#wire.send({ type: 'events_api', payload: this.#eventPayload(event) });
  }

  /** Applies what an acknowledgement says; what Slack would refuse is recorded as method "ack". @returns the error, if any */
  accept(body: unknown, apply: (body: Json) => void): string | null {
    if (body === undefined) return null;
    try {
      apply(jsonOf(body));
      const { ledger, world } = this.slack;
      ledger.record({ method: 'ack', args: jsonOf(body), ok: true, at: world.now(), teamId: world.team.id });
      return null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused(
        this.slack.ledger,
        { method: 'ack', args: jsonOf(body), at: this.slack.world.now(), teamId: this.slack.world.team.id },
        error,
      );
      return error.error;
    }
  }

  get #isOrgWide(): boolean {
    return this.slack.installation?.kind === 'org';
  }

  #eventPayload(event: Json): Json {
    const { team, botUserId } = this.slack.world;
    const enterpriseId = team.enterprise?.id ?? null;
    return {
      token: this.#verificationToken,
      // It is about several workspaces: docs.slack.dev/reference/events/team_access_revoked
      team_id: event.type === 'team_access_revoked' ? null : team.id,
      ...(enterpriseId === null ? {} : { enterprise_id: enterpriseId }),
      context_team_id: team.id,
      context_enterprise_id: enterpriseId,
      api_app_id: APP_ID,
      type: 'event_callback',
      event_id: newId('Ev'),
      event_time: Math.floor(this.slack.world.now() / 1000),
      event,
      is_ext_shared_channel: false,
      authorizations: [
        {
          enterprise_id: enterpriseId,
          team_id: this.#isOrgWide ? null : team.id,
          user_id: botUserId,
          is_bot: true,
          is_enterprise_install: this.#isOrgWide,
        },
      ],
    };
  }
}
