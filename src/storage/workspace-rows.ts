import { z } from 'zod';
import type { Delivery, Installation, WorkspaceSettings } from '../usecases/ports.ts';
import { DEFAULT_SETTINGS } from '../usecases/workspace-model.ts';
import type { Row } from './database.ts';
import { ChangeKind } from './escalation-rows.ts';

const text = z.string();
const textOrNull = z.string().nullable();
const time = z.date();

const LAYERS = ['client', 'proxy', 'cdn', 'gateway', 'application', 'identity-provider', 'unknown'] as const;
const Rule = z.object({
  host: text.exactOptional(),
  issuer: text.exactOptional(),
  cause: text.exactOptional(),
  layer: z.enum(LAYERS).exactOptional(),
  channelId: text,
  groupId: text.exactOptional(),
});

const Settings = z
  .object({
    devopsChannel: textOrNull,
    groupId: textOrNull,
    rules: z.array(Rule),
    networks: z.array(text).nullable(),
    mayEscalate: z.enum(['everyone', 'group']),
    retentionDays: z.number(),
    remindMinutes: z.number(),
    staleHours: z.number(),
    language: z.enum(['auto', 'en', 'de']),
    sealedPagerDuty: textOrNull,
    webhook: z.object({ url: text, sealedKey: text }).nullable(),
  })
  .partial();

/** What was chosen, over the defaults: a setting that is newer than the row has its default. */
export function settingsFrom(row: Row): WorkspaceSettings {
  const chosen = Settings.parse(row.settings);
  const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
  return { ...DEFAULT_SETTINGS, ...given };
}

const InstallationRow = z.object({ id: text, sealed: text, installed_by: textOrNull, updated_at: time });

export function installationFrom(row: Row): Installation {
  const { id, sealed, installed_by: installedBy, updated_at: updatedAt } = InstallationRow.parse(row);
  return { id, sealed, installedBy, updatedAt };
}

const DeliveryRow = z.object({
  id: text,
  team_id: text,
  escalation_id: text,
  target: z.enum(['pagerduty', 'webhook']),
  event: z.union([z.literal('opened'), ChangeKind]),
  state: z.enum(['pending', 'delivered', 'dead']),
  attempts: z.number(),
  problem: textOrNull,
  created_at: time,
  ended_at: time.nullable(),
});

export function deliveryFrom(row: Row): Delivery {
  const { id, target, event, state, attempts, problem, ...rest } = DeliveryRow.parse(row);
  return {
    id,
    target,
    event,
    state,
    attempts,
    problem,
    teamId: rest.team_id,
    escalationId: rest.escalation_id,
    createdAt: rest.created_at,
    endedAt: rest.ended_at,
  };
}

const Enterprise = z.object({ enterprise_id: textOrNull });
export const enterpriseFrom = (row: Row): string | null => Enterprise.parse(row).enterprise_id;
