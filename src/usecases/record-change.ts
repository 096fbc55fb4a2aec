import { randomUUID } from 'node:crypto';
import type { ChangeKind, Escalation, EscalationChange, Ring, StoreTransaction, UsecaseDeps, WorkspaceSettings } from './ports.ts';

/** What is said of a change, to whom, and which clock runs after it: one table, so that no path forgets a part. */
interface Consequence {
  /** Also every reporter hears of it, in private. */
  readonly reporters?: boolean;
  readonly outward?: boolean;
  readonly clock?: Ring;
}

const CONSEQUENCES: Readonly<Record<ChangeKind, Consequence>> = {
  acknowledged: { reporters: true, outward: true, clock: 'ask' },
  resolved: { reporters: true, outward: true },
  explained: { reporters: true },
  reopened: { reporters: true, outward: true, clock: 'remind' },
  snoozed: { clock: 'wake' },
  woken: { clock: 'remind' },
  joined: {},
  worsened: { outward: true },
  reminded: { clock: 'remind' },
  asked: { clock: 'unanswered' },
  'still-on-it': { clock: 'ask' },
  'handed-back': { clock: 'remind' },
  fixed: {},
};

/** The card follows within so many seconds; changes in between are one edit. */
const DEBOUNCE_SECONDS = 1;
/** Never closer, whatever a workspace chose. */
const LEAST_MINUTES = 5;
const MOST_REMINDERS = 3;
/** Minutes that "still on it?" waits for its answer. */
const ANSWER_MINUTES = 60;

export type Deps = Pick<UsecaseDeps, 'secondsPerMinute'>;

export interface NewChange {
  readonly kind: ChangeKind;
  readonly by: string | null;
  readonly text?: string | null;
  readonly diagnosisId?: string | null;
}

/** Writes one line of the story and queues all that follows from it, in the caller's transaction. */
export async function recordChange(
  { secondsPerMinute }: Deps,
  tx: StoreTransaction,
  escalation: Escalation,
  { kind, by, text = null, diagnosisId = null }: NewChange,
): Promise<EscalationChange['id']> {
  const id = randomUUID();
  const escalationId = escalation.id;
  await tx.insertChange({ id, escalationId, kind, by, text, diagnosisId });
  await tx.enqueue('tell-change', { changeId: id });
  await updateCard(tx, escalationId);
  const { reporters = false, outward = false, clock } = CONSEQUENCES[kind];
  if (reporters) await tellReporters(tx, escalation, { id, by });
  const settings = await tx.settings(escalation.teamId);
  if (outward) await queueOutward(tx, escalation, kind, settings);
  if (clock !== undefined) await setClock(tx, escalation, clock, { settings, secondsPerMinute });
  return id;
}

export const updateCard = (tx: StoreTransaction, escalationId: string): Promise<void> =>
  tx.enqueue('update-card', { escalationId }, { key: escalationId, startAfterSeconds: DEBOUNCE_SECONDS });

/** Who made the change knows of it. */
async function tellReporters(
  tx: StoreTransaction,
  escalation: Escalation,
  change: { readonly id: string; readonly by: string | null },
): Promise<void> {
  const reporters = new Set((await tx.reportsOf(escalation.id)).map(({ reporterId }) => reporterId));
  for (const reporterId of reporters) if (reporterId !== change.by) await tx.enqueue('tell-change', { changeId: change.id, reporterId });
}

/** One delivery for each target that the workspace has set up. */
export async function queueOutward(
  tx: StoreTransaction,
  { id: escalationId, teamId }: Escalation,
  event: 'opened' | ChangeKind,
  settings: WorkspaceSettings,
): Promise<void> {
  const targets = [
    ...(settings.sealedPagerDuty === null ? [] : (['pagerduty'] as const)),
    ...(settings.webhook === null ? [] : (['webhook'] as const)),
  ];
  for (const target of targets) {
    const id = randomUUID();
    await tx.insertDelivery({ id, teamId, escalationId, target, event });
    await tx.enqueue('deliver-outward', { deliveryId: id });
  }
}

/** Sets the clock that follows; a later change of state makes it ring for nothing. */
export async function setClock(
  tx: StoreTransaction,
  escalation: Escalation,
  ring: Ring,
  { settings, secondsPerMinute = 60 }: { readonly settings: WorkspaceSettings; readonly secondsPerMinute: number | undefined },
): Promise<void> {
  const { id: escalationId, revision, reminders } = escalation;
  if (ring === 'remind' && reminders >= MOST_REMINDERS) return;
  const minutes = {
    // 15, 30, 60 minutes: the pause doubles with each reminder.
    remind: Math.max(LEAST_MINUTES, settings.remindMinutes) * 2 ** reminders,
    ask: settings.staleHours * 60,
    unanswered: ANSWER_MINUTES,
    wake: 0,
  }[ring];
  const seconds = ring === 'wake' ? secondsUntil(escalation.snoozedUntil) : minutes * secondsPerMinute;
  await tx.enqueue('escalation-clock', { escalationId, revision, ring }, { startAfterSeconds: seconds });
}

const secondsUntil = (moment: Date | null): number =>
  moment === null ? 0 : Math.max(0, Math.ceil((moment.getTime() - Date.now()) / 1000));
