import type { DiagnosisRecord, Escalation, JobContext, JobDeps, Jobs } from './ports.ts';
import { isUnreachable } from './unreachable.ts';

const GAVE_UP = 'Slack did not take the message after several tries. Press Escalate again in a while.';

/** Posts the root card, then the evidence into its thread; each is noted as soon as it stands, so a repetition goes on from there. */
export async function postEscalation(deps: JobDeps, { escalationId }: Jobs['post-escalation'], context: JobContext): Promise<void> {
  const escalation = await deps.store.findEscalation(escalationId);
  const record = escalation === null ? null : await deps.store.findDiagnosis(escalation.diagnosisId);
  if (escalation === null || record === null) return;
  try {
    await postParts(deps, escalation, record);
  } catch (error) {
    if (!isUnreachable(error) && !context.lastTry) throw error;
    deps.note('an escalation could not be posted', { escalationId });
    await deps.messenger.tellEscalationFailed(escalation, isUnreachable(error) ? error.message : GAVE_UP);
  }
}

async function postParts({ store, messenger }: JobDeps, escalation: Escalation, record: DiagnosisRecord): Promise<void> {
  const rootTs = escalation.rootTs ?? (await messenger.postRootCard(escalation, record));
  if (escalation.rootTs === null) await store.transaction((tx) => tx.setRootCard(escalation.id, rootTs));
  if (escalation.evidenceTs !== null) return;
  const evidenceTs = await messenger.postEvidence({ ...escalation, rootTs }, record);
  await store.transaction((tx) => tx.setEvidence(escalation.id, evidenceTs));
}
