import type { App, Authorize } from '@slack/bolt';
import { z } from 'zod';
import { forgetWorkspace } from '../usecases/index.ts';
import type { UsecaseDeps } from '../usecases/ports.ts';
import { refusalOf, type WebClient } from './client.ts';
import type { EdgeLog } from './handler.ts';

export interface RemovalInput {
  readonly deps: Pick<UsecaseDeps, 'store'>;
  /** A client with the token of this installation as it is kept; null: none is kept. May reject. */
  readonly clientOf: (id: string) => Promise<WebClient | null>;
  readonly log: EdgeLog;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

const Envelope = z.object({
  team_id: z.string(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  /** Seconds since the epoch. */
  event_time: z.number().nullish(),
  authorizations: z.array(z.object({ enterprise_id: z.string().nullish(), is_enterprise_install: z.boolean().nullish() })).nullish(),
});

/**
 * The app was removed, or its bot token revoked: everything of that workspace (or organisation) goes. Both events may come, in either
 * order, twice, and for an organisation once for each workspace; the second finds nothing.
 */
export function registerRemoval(app: App, input: RemovalInput): void {
  app.event('app_uninstalled', ({ body }) => forget(input, body));
  // Of people's tokens we hold none.
  app.event('tokens_revoked', async ({ event, body }) => {
    if ((event.tokens.bot?.length ?? 0) > 0) await forget(input, body);
  });
  app.event('team_access_revoked', async ({ body, event }) => {
    for (const teamId of event.team_ids) await forgetMember(input, teamId, Organisation.parse(body).enterprise_id ?? null);
  });
}

/** Of an event about several workspaces Slack names the organisation alone; team_id is null. */
const Organisation = z.object({ enterprise_id: z.string().nullish() });

/** An organisation took the app away from one of its workspaces and keeps it in others: only that one's rows go. */
async function forgetMember({ deps, log }: RemovalInput, teamId: string, enterpriseId: string | null): Promise<void> {
  const known = await deps.store.enterpriseOf(teamId);
  // Another organisation's, or never served; or it has an installation of its own, whose end has an event of its own.
  if (known === null || (enterpriseId !== null && known !== enterpriseId)) return;
  if ((await deps.store.findInstallation(teamId)) !== null) return;
  const rows = await forgetWorkspace(deps, teamId);
  log.info({ id: teamId, rows }, 'the app was taken from a workspace; everything kept for that workspace is deleted');
}

/** Nobody's token is needed to hear that access is gone; Bolt skips this for the other two events by itself. */
export const authorizeRemoval =
  (authorize: Authorize<boolean>): Authorize<boolean> =>
  (source, body) =>
    AccessRevoked.safeParse(body).success ? Promise.resolve({}) : authorize(source, body);

const AccessRevoked = z.object({ event: z.object({ type: z.literal('team_access_revoked') }) });

async function forget(input: RemovalInput, body: unknown): Promise<void> {
  const { deps, log } = input;
  const envelope = Envelope.parse(body);
  const id = await whoLeft(deps, envelope);
  if (await cameBack(input, id, envelope.event_time ?? 0))
    return log.info({ id }, 'an old event of a removal was left alone: the app is installed again');
  const rows = await forgetWorkspace(deps, id);
  log.info({ id, rows }, 'the app was removed; everything kept for that workspace is deleted');
}

/** The organisation's id where the app left all of it. Slack says so; where it does not, what is installed tells. */
async function whoLeft({ store }: RemovalInput['deps'], envelope: z.infer<typeof Envelope>): Promise<string> {
  const { team_id: teamId, authorizations } = envelope;
  const [first] = authorizations ?? [];
  const enterpriseId = first?.enterprise_id ?? envelope.enterprise_id ?? null;
  if (enterpriseId === null) return teamId;
  const said = first?.is_enterprise_install ?? envelope.is_enterprise_install ?? null;
  if (said !== null) return said ? enterpriseId : teamId;
  if ((await store.findInstallation(teamId)) !== null) return teamId;
  return (await store.findInstallation(enterpriseId)) === null ? teamId : enterpriseId;
}

/** Slack repeats an event for an hour (docs.slack.dev/apis/events-api, retries). */
const REPEATED_MS = 3_600_000;
const SAME_MOMENT_MS = 1_000;

/** True where the app was removed, installed again, and only then this event came through: its new token works. */
async function cameBack({ deps, clientOf }: RemovalInput, id: string, eventTime: number): Promise<boolean> {
  const kept = await deps.store.findInstallation(id);
  if (kept === null) return false;
  const later = kept.updatedAt.getTime() - eventTime * 1000;
  if (later < SAME_MOMENT_MS || later > REPEATED_MS) return false;
  try {
    const client = await clientOf(id);
    return client !== null && (await client.auth.test()).ok;
  } catch (error) {
    // Slack says that the token is dead. Where it says nothing, deleting too little would be worse than asking to install again.
    return refusalOf(error) === 'ratelimited';
  }
}
