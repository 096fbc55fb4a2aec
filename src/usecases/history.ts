import type { DiagnosisRecord, Escalation, Person, Store } from './ports.ts';

type Deps = { readonly store: Store };

/** Null when there is none in this person's workspace. */
export async function findDiagnosis({ store }: Deps, input: { readonly id: string; readonly by: Person }): Promise<DiagnosisRecord | null> {
  const record = await store.findDiagnosis(input.id);
  return record?.by.teamId === input.by.teamId ? record : null;
}

/** The person's own diagnoses, newest first, ten unless told. */
export function historyOf({ store }: Deps, input: { readonly by: Person; readonly limit?: number }): Promise<readonly DiagnosisRecord[]> {
  return store.diagnosesOf(input.by, input.limit ?? 10);
}

/** What is open in the person's workspace, newest first. Which of them they may see is the edge's to ask. */
export function openEscalationsOf(
  { store }: Deps,
  input: { readonly by: Person; readonly limit?: number },
): Promise<readonly Escalation[]> {
  return store.openEscalations(input.by.teamId, input.limit ?? 20);
}
