import { randomUUID } from 'node:crypto';
import { hideInNote } from '../secrets/hide-in-note.ts';
import { faultOf, fingerprintOf } from './fingerprint.ts';
import type { DiagnosisRecord, Escalation, Person, Severity, StoreTransaction, UsecaseDeps } from './ports.ts';
import { queueOutward, recordChange, setClock } from './record-change.ts';
import { type Route, routeOf } from './routing.ts';

type Deps = Pick<UsecaseDeps, 'store' | 'defaultChannel' | 'tagKey' | 'secondsPerMinute'>;

type NotPossible =
  /** Escalated before: `escalation` says where and how it stands. */
  | { readonly kind: 'already'; readonly escalation: Escalation }
  /** The diagnosis has not ended, or ended without a result. */
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'not-found' };

export type EscalationPreview =
  | {
      readonly kind: 'preview';
      readonly record: DiagnosisRecord;
      readonly route: Route;
      /** The open thread of the same fault, which this report would join; null: a new one. */
      readonly joins: Escalation | null;
      /** The last try did not arrive (archived channel, bot not in it): another channel may help. */
      readonly triedBefore: boolean;
    }
  | NotPossible;

export type EscalationResult =
  | { readonly kind: 'escalated' | 'joined'; readonly escalation: Escalation; readonly record: DiagnosisRecord }
  /** Kept; it is posted as soon as an admin has chosen a channel. */
  | { readonly kind: 'waiting'; readonly escalation: Escalation; readonly record: DiagnosisRecord }
  | NotPossible;

/** What DevOps would see, and where; changes nothing. */
export async function previewEscalation(
  { store, defaultChannel }: Deps,
  input: { readonly diagnosisId: string; readonly by: Person },
): Promise<EscalationPreview> {
  const record = await store.findDiagnosis(input.diagnosisId);
  if (record === null || record.by.teamId !== input.by.teamId) return { kind: 'not-found' };
  if (record.diagnosis === null) return { kind: 'not-ready' };
  const before = await store.escalationOf(record.id);
  // One without its card never reached anyone: it may be sent again.
  if (before !== null && before.rootTs !== null) return { kind: 'already', escalation: before };
  const route = routeOf(await store.settings(input.by.teamId), record.diagnosis, defaultChannel);
  const fingerprint = fingerprintOf(record.diagnosis);
  const joins = before === null && fingerprint !== null ? await store.openThread(input.by.teamId, fingerprint) : null;
  return { kind: 'preview', record, route, joins, triedBefore: before !== null && before.channelId !== null };
}

export interface ConfirmInput {
  readonly diagnosisId: string;
  readonly by: Person;
  readonly severity: Severity;
  readonly note: string | null;
  /** Chosen by the person where the last try did not arrive; else the route decides. */
  readonly channelId?: string | null;
}

/** Records the report and queues what follows, in one transaction: it opens a thread, or joins the one of the same fault. */
export async function confirmEscalation(deps: Deps, input: ConfirmInput): Promise<EscalationResult> {
  const preview = await previewEscalation(deps, input);
  if (preview.kind !== 'preview') return preview;
  const { record } = preview;
  const route = input.channelId == null ? preview.route : { ...preview.route, channelId: input.channelId };
  const report = reportOf(deps, input, record);
  const done = await deps.store.transaction(
    async (tx) => (await sendAgain(tx, record, route)) ?? (await open(deps, tx, report, route)) ?? (await join(deps, tx, report, route)),
  );
  if (done !== null) return { ...done, record };
  const winner = await deps.store.escalationOf(input.diagnosisId);
  return winner === null ? { kind: 'not-found' } : { kind: 'already', escalation: winner };
}

interface NewReport {
  readonly diagnosisId: string;
  readonly teamId: string;
  readonly reporterId: string;
  readonly host: string | null;
  readonly severity: Severity;
  readonly note: string | null;
  readonly fingerprint: string | null;
}

function reportOf({ tagKey }: Deps, { diagnosisId, by, severity, note: given }: ConfirmInput, { diagnosis }: DiagnosisRecord): NewReport {
  // The note goes to other people: a credential in it would too.
  const written = given?.trim() ?? '';
  const note = written === '' ? null : hideInNote(written, JSON.stringify(diagnosis), tagKey);
  const fault =
    diagnosis === null ? { host: null, fingerprint: null } : { host: faultOf(diagnosis).host, fingerprint: fingerprintOf(diagnosis) };
  return { diagnosisId, teamId: by.teamId, reporterId: by.userId, severity, note, ...fault };
}

type Done = { readonly kind: 'escalated' | 'joined' | 'waiting'; readonly escalation: Escalation } | null;

/** One whose card was never posted. */
async function sendAgain(tx: StoreTransaction, record: DiagnosisRecord, route: Route): Promise<Done> {
  const { channelId } = route;
  const before = await tx.escalationOf(record.id);
  if (before === null || before.rootTs !== null || before.state === 'resolved') return null;
  const escalation = channelId === null ? before : await retargeted(tx, before.id, route);
  if (escalation === null) return null;
  return { kind: await post(tx, escalation), escalation };
}

async function open(deps: Deps, tx: StoreTransaction, report: NewReport, route: Route): Promise<Done> {
  const { host: _, ...wanted } = report;
  const escalation = await tx.insertEscalation({ id: randomUUID(), ...wanted, ...route });
  if (escalation === null) return null;
  // Only where its thread was resolved between our look and here: the next press finds a clean slate.
  if (!(await tx.insertReport({ ...report, escalationId: escalation.id }))) throw new Error('this case was reported before');
  const settings = await tx.settings(escalation.teamId);
  await queueOutward(tx, escalation, 'opened', settings);
  await setClock(tx, escalation, 'remind', { settings, secondsPerMinute: deps.secondsPerMinute });
  return { kind: await post(tx, escalation), escalation };
}

async function post(tx: StoreTransaction, { id: escalationId, teamId, channelId }: Escalation): Promise<'escalated' | 'waiting'> {
  if (channelId !== null) {
    await tx.enqueue('post-escalation', { escalationId });
    return 'escalated';
  }
  // An admin is asked once, however many people report it.
  if (await tx.claim(teamId, `ask-admin ${escalationId}`)) await tx.enqueue('ask-admin', { escalationId });
  return 'waiting';
}

/** Null when this very case was reported before, or its fault's thread was resolved a moment ago (the next press opens a new one). */
async function join(deps: Deps, tx: StoreTransaction, report: NewReport, route: Route): Promise<Done> {
  if (report.fingerprint === null) return null;
  const before = await tx.lockOpen(report.teamId, report.fingerprint);
  if (before === null || !(await tx.insertReport({ ...report, escalationId: before.id }))) return null;
  if (isHigher(report.severity, before.severity)) await tx.raiseSeverity(before.id, report.severity);
  const after = (await tx.lockOpen(report.teamId, report.fingerprint)) ?? before;
  const kind = isWorse(before, after) ? 'worsened' : 'joined';
  const change = { kind, by: report.reporterId, text: report.note, diagnosisId: report.diagnosisId } as const;
  await recordChange(deps, tx, after, change);
  // Its card never reached anyone (no channel yet, or one that takes nothing): this report is another occasion.
  if (after.rootTs === null) await post(tx, (await retargeted(tx, after.id, route)) ?? after);
  // A snooze was for what was known then.
  const woken = kind === 'worsened' && after.state === 'snoozed' ? await tx.release(after.id, null) : null;
  if (woken !== null) await recordChange(deps, tx, woken, { kind: 'woken', by: null });
  return { kind: 'joined', escalation: woken ?? after };
}

const retargeted = async (tx: StoreTransaction, id: string, { channelId, groupId }: Route): Promise<Escalation | null> =>
  channelId === null ? null : tx.retarget(id, { channelId, groupId });

const RANK: Readonly<Record<Severity, number>> = { low: 0, normal: 1, high: 2 };
const isHigher = (one: Severity, other: Severity): boolean => RANK[one] > RANK[other];

const isWorse = (before: Escalation, after: Escalation): boolean =>
  isHigher(after.severity, before.severity) || after.hosts > before.hosts || isNextPower(before.people, after.people);

/** From the fourth person on, twice as many is news: 4, 8, 16 … */
const isNextPower = (before: number, after: number): boolean => after > before && after >= 4 && Number.isInteger(Math.log2(after));
