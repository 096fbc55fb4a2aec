import type { JobContext, JobDeps, Jobs } from './ports.ts';
import { isUnreachable } from './unreachable.ts';

const NOBODY = 'No channel is chosen for escalations, and I found no admin of this workspace whom I could ask.';

/** Asks an admin to choose a channel for escalations. Where there is none to ask, the reporter is told so; the escalation is kept. */
export async function askAdmin(deps: JobDeps, { escalationId }: Jobs['ask-admin'], context: JobContext): Promise<void> {
  const escalation = await deps.store.findEscalation(escalationId);
  const record = escalation === null ? null : await deps.store.findDiagnosis(escalation.diagnosisId);
  if (escalation === null || record === null || escalation.rootTs !== null) return;
  const asked = await deps.messenger.askAdmin(escalation, record).catch((error: unknown) => {
    if (!isUnreachable(error) && !context.lastTry) throw error;
    return false;
  });
  if (asked || escalation.channelId !== null) return;
  deps.note('no admin could be asked for a channel', { escalationId });
  await deps.messenger.tellEscalationFailed(escalation, NOBODY);
}
