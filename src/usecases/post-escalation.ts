import type { DiagnosisRecord, Escalation, JobContext, JobDeps, Jobs, UsecaseDeps } from './ports.ts';
import { postAndKeep, postOnce } from './post-once.ts';
import { updateCard } from './record-change.ts';
import { isUnreachable } from './unreachable.ts';

/** Before the first reminder of a card that nobody took (15 minutes by default). */
const LOST_MINUTES = 10;
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

/**
 * Slack had the card in hand when this process was killed, so it stands, but where? Whoever presses it tells (`adoptCard`); its thread is
 * filled then. Nobody presses it for long: it is posted once more, and the first press on the lost one removes that.
 */
async function postCard(
  { store, messenger, posts, note, secondsPerMinute = 60 }: JobDeps,
  escalation: Escalation,
  record: DiagnosisRecord,
): Promise<string | null> {
  const { id: escalationId, revision } = escalation;
  const keep = (ts: string) => store.note((tx) => tx.setRootCard(escalationId, ts));
  const ts = await postAndKeep(posts, cardKey(escalation), (noted) => messenger.postRootCard(escalation, record, noted), keep);
  if (ts !== null) return ts;
  note('a card was posted in the moment of a kill; its first press tells where it stands', { escalationId });
  const clock = { escalationId, revision, ring: 'card' } as const;
  await store.transaction((tx) => tx.enqueue('escalation-clock', clock, { startAfterSeconds: LOST_MINUTES * secondsPerMinute }));
  return null;
}

/** With its channel: one that is sent to another is another card. */
const cardKey = ({ id, channelId }: Escalation): string => `card ${id} ${channelId}`;

/** Nobody has pressed the card whose place is not known: perhaps it does not stand after all. */
export async function postLostCard({ store, posts }: JobDeps, escalationId: string): Promise<void> {
  const escalation = await store.findEscalation(escalationId);
  if (escalation === null || escalation.rootTs !== null || escalation.state === 'resolved') return;
  posts.forget(cardKey(escalation));
  await store.transaction((tx) => tx.enqueue('post-escalation', { escalationId }));
}

/** A press on a card tells where it stands. Its thread is filled, and it shows what has come since. */
export async function adoptCard({ store }: Pick<UsecaseDeps, 'store'>, { id: escalationId }: Escalation, ts: string): Promise<void> {
  await store.transaction(async (tx) => {
    if (!(await tx.adoptRootCard(escalationId, ts))) return;
    await tx.enqueue('post-escalation', { escalationId });
    await updateCard(tx, escalationId);
  });
}

/** The reporter hears of it, and an admin is asked for a channel that takes it. */
async function fail({ store, messenger }: JobDeps, escalation: Escalation, why: string): Promise<void> {
  await store.transaction(async (tx) => {
    if (await tx.claim(escalation.teamId, `ask-admin ${escalation.id} ${escalation.channelId}`))
      await tx.enqueue('ask-admin', { escalationId: escalation.id });
  });
  await messenger.tellEscalationFailed(escalation, why);
}

async function postParts(deps: JobDeps, escalation: Escalation, record: DiagnosisRecord, context: JobContext): Promise<void> {
  const { store, messenger, posts, note } = deps;
  const { id } = escalation;
  const rootTs = escalation.rootTs ?? (await postCard(deps, escalation, record));
  if (rootTs === null) return;
  // A press may have told where it stands: its note has done its work, too.
  posts.forget(cardKey(escalation));
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
