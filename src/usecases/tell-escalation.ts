import type { JobContext, JobDeps, Jobs } from './ports.ts';
import { isUnreachable } from './unreachable.ts';

/** One part of what follows a change: the card (which shows the state as it is now), the thread, or the reporter. */
export async function tellEscalation(deps: JobDeps, job: Jobs['tell-escalation'], context: JobContext): Promise<void> {
  const { store, messenger, note } = deps;
  const escalation = await store.findEscalation(job.escalationId);
  const record = escalation === null ? null : await store.findDiagnosis(escalation.diagnosisId);
  if (escalation === null || record === null) return;
  // The button can be pressed between Slack's "ok" to the card and our note of its ts: worth another try.
  if (job.part !== 'reporter' && escalation.rootTs === null && !context.lastTry) throw new Error('the card is not noted yet');
  try {
    if (job.part === 'card') await messenger.updateRootCard(escalation, record);
    else if (job.part === 'thread') await messenger.tellThread(escalation, job.change);
    else await messenger.tellReporter(escalation, record, job.change);
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    note('a change of an escalation could not be told', { escalationId: job.escalationId, part: job.part });
  }
}
