import type { DiagnosisRecord, Escalation, JobContext, JobDeps, Jobs } from './ports.ts';
import { postAndKeep, postOnce } from './post-once.ts';
import { isUnreachable } from './unreachable.ts';

const GAVE_UP = 'Slack did not take the message after several tries.';

/** Posts the root card, then the evidence and its file into the thread; each is noted as soon as it stands, so a repetition goes on from there. */
export async function postEscalation(deps: JobDeps, { escalationId }: Jobs['post-escalation'], context: JobContext): Promise<void> {
  const escalation = await deps.store.findEscalation(escalationId);
  const record = escalation === null ? null : await deps.store.findDiagnosis(escalation.diagnosisId);
  if (escalation === null || record === null || escalation.channelId === null) return;
  try {
    await postParts(deps, escalation, record, context);
  } catch (error) {
    if (!isUnreachable(error) && !context.lastTry) throw error;
    deps.note('an escalation could not be posted', { escalationId });
    await fail(deps, escalation, isUnreachable(error) ? error.message : GAVE_UP);
  }
}

/** The reporter hears of it, and an admin is asked for a channel that takes it. */
async function fail({ store, messenger }: JobDeps, escalation: Escalation, why: string): Promise<void> {
  await store.transaction(async (tx) => {
    if (await tx.claim(escalation.teamId, `ask-admin ${escalation.id} ${escalation.channelId}`))
      await tx.enqueue('ask-admin', { escalationId: escalation.id });
  });
  await messenger.tellEscalationFailed(escalation, why);
}

async function postParts(
  { store, messenger, posts, note }: JobDeps,
  escalation: Escalation,
  record: DiagnosisRecord,
  context: JobContext,
): Promise<void> {
  const { id } = escalation;
  const keepCard = (ts: string) => store.note((tx) => tx.setRootCard(id, ts));
  const rootTs = escalation.rootTs ?? (await postAndKeep(posts, `card ${id}`, () => messenger.postRootCard(escalation, record), keepCard));
  const posted = { ...escalation, rootTs };
  if (escalation.evidenceTs === null) {
    const ts = await postOnce(posts, `evidence ${id}`, (noted) => messenger.postEvidence(posted, record, noted));
    // That it stands is what counts: nobody answers to it.
    await store.note((tx) => tx.setEvidence(id, ts === 'posted-before' ? '' : ts));
    posts.forget(`evidence ${id}`);
  }
  if (escalation.fileDone) return;
  // The file is a convenience: without the scope for it the thread has all that people read.
  await postOnce(posts, `file ${id}`, (noted) => messenger.postEvidenceFile(posted, record, noted)).catch((error: unknown) => {
    if (!isUnreachable(error) && !context.lastTry) throw error;
    note('an evidence file could not be posted', { escalationId: id });
  });
  await store.note((tx) => tx.setFileDone(id));
  posts.forget(`file ${id}`);
}
