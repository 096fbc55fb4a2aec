import type { Person, StoreTransaction, UsecaseDeps, WorkspaceSettings } from './ports.ts';
import { routeOf } from './routing.ts';

type Deps = Pick<UsecaseDeps, 'store' | 'defaultChannel' | 'operatorNetworks'>;

/** What may be chosen, in the units of the setting. */
export const RANGES = {
  retentionDays: { least: 1, most: 365 },
  remindMinutes: { least: 5, most: 1_440 },
  staleHours: { least: 1, most: 72 },
  rules: { most: 50 },
} as const;

export type SettingsFault =
  | { readonly field: 'retentionDays' | 'remindMinutes' | 'staleHours'; readonly least: number; readonly most: number }
  | { readonly field: 'rules'; readonly most: number }
  /** Not among what the operator allows. */
  | { readonly field: 'networks'; readonly network: string; readonly allowed: readonly string[] };

export const settingsOf = ({ store }: Deps, teamId: string): Promise<WorkspaceSettings> => store.settings(teamId);

/** Changes some settings; `faults` says which of them cannot be, and then nothing is changed. Whether the person may is the edge's to ask. */
export async function changeSettings(
  deps: Deps,
  input: { readonly by: Person; readonly change: Partial<WorkspaceSettings> },
): Promise<
  { readonly kind: 'saved'; readonly settings: WorkspaceSettings } | { readonly kind: 'refused'; readonly faults: readonly SettingsFault[] }
> {
  const faults = faultsIn(deps, input.change);
  if (faults.length > 0) return { kind: 'refused', faults };
  const settings = await deps.store.transaction(async (tx) => {
    const next = { ...(await tx.settings(input.by.teamId)), ...input.change };
    await tx.saveSettings(input.by.teamId, next);
    await sendWaiting(deps, tx, input.by.teamId, next);
    return next;
  });
  return { kind: 'saved', settings };
}

function faultsIn({ operatorNetworks = [] }: Deps, change: Partial<WorkspaceSettings>): readonly SettingsFault[] {
  const faults: SettingsFault[] = [];
  for (const field of ['retentionDays', 'remindMinutes', 'staleHours'] as const) {
    const { least, most } = RANGES[field];
    const value = change[field];
    if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most)) faults.push({ field, least, most });
  }
  if ((change.rules?.length ?? 0) > RANGES.rules.most) faults.push({ field: 'rules', most: RANGES.rules.most });
  for (const network of change.networks ?? [])
    if (!operatorNetworks.includes(network)) faults.push({ field: 'networks', network, allowed: operatorNetworks });
  return faults;
}

/** Escalations that waited for a channel go on their way. */
async function sendWaiting({ defaultChannel }: Deps, tx: StoreTransaction, teamId: string, settings: WorkspaceSettings): Promise<void> {
  for (const { id, diagnosisId } of await tx.waitingEscalations(teamId)) {
    const { diagnosis } = (await tx.findDiagnosis(diagnosisId)) ?? {};
    if (diagnosis == null) continue;
    const { channelId, groupId } = routeOf(settings, diagnosis, defaultChannel);
    if (channelId !== null && (await tx.retarget(id, { channelId, groupId })) !== null)
      await tx.enqueue('post-escalation', { escalationId: id });
  }
}
