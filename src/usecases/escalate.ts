import { randomUUID } from 'node:crypto';
import { hideInNote } from '../secrets/hide-in-note.ts';
import type { DiagnosisRecord, Escalation, Person, Severity, UsecaseDeps } from './ports.ts';

type Deps = Pick<UsecaseDeps, 'store' | 'defaultChannel' | 'tagKey'>;

type NotPossible =
  /** Escalated before: `escalation` says where and how it stands. */
  | { readonly kind: 'already'; readonly escalation: Escalation }
  /** Neither the workspace nor the operator chose a channel: an admin has to. */
  | { readonly kind: 'no-channel'; readonly record: DiagnosisRecord }
  /** The diagnosis has not ended, or ended without a result. */
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'not-found' };

export type EscalationPreview = { readonly kind: 'preview'; readonly record: DiagnosisRecord; readonly channelId: string } | NotPossible;
export type EscalationResult =
  | { readonly kind: 'escalated'; readonly escalation: Escalation; readonly record: DiagnosisRecord }
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
  // One without its card never reached anyone (archived channel, bot not in it): it may be sent again.
  if (before !== null && before.rootTs !== null) return { kind: 'already', escalation: before };
  const channelId = (await store.devopsChannel(input.by.teamId)) ?? defaultChannel;
  return channelId === null ? { kind: 'no-channel', record } : { kind: 'preview', record, channelId };
}

export interface ConfirmInput {
  readonly diagnosisId: string;
  readonly by: Person;
  readonly severity: Severity;
  readonly note: string | null;
}

/** Records the escalation and queues its card, in one transaction. */
export async function confirmEscalation(deps: Deps, input: ConfirmInput): Promise<EscalationResult> {
  const preview = await previewEscalation(deps, input);
  if (preview.kind !== 'preview') return preview;
  const escalation = await record(deps, input, preview);
  if (escalation !== null) return { kind: 'escalated', escalation, record: preview.record };
  const winner = await deps.store.escalationOf(input.diagnosisId);
  return winner === null ? { kind: 'not-found' } : { kind: 'already', escalation: winner };
}

/** Null when another click was first and its card stands. */
function record(
  { store, tagKey }: Deps,
  input: ConfirmInput,
  preview: { readonly channelId: string; readonly record: DiagnosisRecord },
): Promise<Escalation | null> {
  const { diagnosisId, severity, by } = input;
  const { channelId } = preview;
  // The note goes to other people: a credential in it would too.
  const written = input.note?.trim() ?? '';
  const note = written === '' ? null : hideInNote(written, JSON.stringify(preview.record.diagnosis), tagKey);
  const wanted = { id: randomUUID(), diagnosisId, teamId: by.teamId, reporterId: by.userId, channelId, severity, note };
  return store.transaction(async (tx) => {
    const escalation = (await tx.insertEscalation(wanted)) ?? (await tx.retarget(diagnosisId, channelId));
    if (escalation !== null) await tx.enqueue('post-escalation', { escalationId: escalation.id });
    return escalation;
  });
}
