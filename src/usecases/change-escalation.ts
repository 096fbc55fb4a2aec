import { hideInNote } from '../secrets/hide-in-note.ts';
import type { Escalation, Person, StoreTransaction, UsecaseDeps } from './ports.ts';
import { type NewChange, recordChange } from './record-change.ts';

export type ChangeDeps = Pick<UsecaseDeps, 'store' | 'tagKey' | 'secondsPerMinute'>;
export interface ChangeInput {
  readonly escalationId: string;
  readonly by: Person;
}

/** `lost`: it was not in a state for it; `escalation` says how it stands and who was first. */
export type ChangeResult = { readonly kind: 'done' | 'lost'; readonly escalation: Escalation } | { readonly kind: 'not-found' };

/** The database decides who was first. What is to be told is queued in the same transaction. */
export async function changeEscalation(
  deps: ChangeDeps,
  { escalationId, by }: ChangeInput,
  change: NewChange,
  move: (tx: StoreTransaction) => Promise<Escalation | null>,
): Promise<ChangeResult> {
  const before = await findEscalation(deps, { escalationId, by });
  if (before === null) return { kind: 'not-found' };
  const moved = await deps.store.transaction(async (tx) => {
    const escalation = await move(tx);
    if (escalation !== null) await recordChange(deps, tx, escalation, change);
    return escalation;
  });
  if (moved !== null) return { kind: 'done', escalation: moved };
  return { kind: 'lost', escalation: (await deps.store.findEscalation(escalationId)) ?? before };
}

/** Null when there is none in this person's workspace. */
export async function findEscalation({ store }: Pick<UsecaseDeps, 'store'>, { escalationId, by }: ChangeInput): Promise<Escalation | null> {
  const escalation = await store.findEscalation(escalationId);
  return escalation?.teamId === by.teamId ? escalation : null;
}

/** What a person wrote, for others to read: without the secrets of their case or any other. Null for nothing. */
export async function hidden({ store, tagKey }: ChangeDeps, escalationId: string, text: string | null): Promise<string | null> {
  const written = text?.trim() ?? '';
  if (written === '') return null;
  const escalation = await store.findEscalation(escalationId);
  const record = escalation === null ? null : await store.findDiagnosis(escalation.diagnosisId);
  return hideInNote(written, JSON.stringify(record?.diagnosis ?? null), tagKey);
}
