import { z } from 'zod';
import type { DiagnosisRecord, JobContext, JobDeps, Jobs, ReplyTo } from './ports.ts';
import { postOnce } from './post-once.ts';
import { runRequest } from './run-request.ts';

/** Slower answers are announced (slack-experience: "still looking" only after 2 s). */
const STILL_LOOKING_AFTER_MS = 2_000;
const SealedReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('response-url'), url: z.string() }),
  z.object({ kind: z.literal('ephemeral'), channelId: z.string() }),
  z.object({ kind: z.literal('thread'), channelId: z.string(), threadTs: z.string() }),
  z.object({ kind: z.literal('direct-message') }),
]);

/**
 * The job behind a question: runs it, stores the result, delivers it. Safe to repeat from any point at which a process may
 * die: a stored result is not run again, a delivered one not delivered again (post-once.ts).
 * @throws what is worth another try.
 */
export async function answerDiagnosis(deps: JobDeps, { diagnosisId }: Jobs['diagnose'], context: JobContext): Promise<void> {
  const record = await deps.store.findDiagnosis(diagnosisId);
  if (record === null || record.deliveredAt !== null) return;
  const replyTo = await openReply(deps, record);
  if (record.state !== 'queued') return deliver(deps, record, replyTo, context);
  const result = await withNotice(deps, record, replyTo, () => runRequest(deps, record, replyTo, context));
  const outcome = result.kind === 'diagnosis' ? { diagnosis: result.diagnosis } : { problem: result.problem };
  const ended = await deps.store.transaction((tx) => tx.finishDiagnosis(record.id, outcome));
  // Another worker took the job over meanwhile and ended it: the delivery is its own.
  if (!ended) return;
  const finished = await deps.store.findDiagnosis(record.id);
  if (finished !== null) await deliver(deps, finished, replyTo, context);
}

async function deliver(deps: JobDeps, record: DiagnosisRecord, replyTo: ReplyTo, context: JobContext): Promise<void> {
  const delivered = await deliverOrFallBack(deps, record, replyTo).catch((error: unknown) => {
    if (!context.lastTry) throw error;
    return false;
  });
  if (!delivered) deps.note('an answer could not be delivered', { diagnosisId: record.id });
  // Also when it could not: every way was tried, and the capability to reply must not lie around.
  await deps.store.note((tx) => tx.markDelivered(record.id));
}

async function deliverOrFallBack(deps: JobDeps, record: DiagnosisRecord, replyTo: ReplyTo): Promise<boolean> {
  if (await deliverOnce(deps, record, replyTo)) return true;
  // A response_url dies after 30 minutes, a longer outage outlives it; a direct message still finds the person.
  return replyTo.kind !== 'direct-message' && deliverOnce(deps, record, { kind: 'direct-message' });
}

/** True as well where an earlier life of this process had handed it over. */
async function deliverOnce({ posts, messenger }: JobDeps, record: DiagnosisRecord, replyTo: ReplyTo): Promise<boolean> {
  const key = `verdict ${record.id}`;
  const delivered = await postOnce(posts, key, (note) => messenger.deliverDiagnosis(record, replyTo, note));
  if (delivered === false) posts.forget(key);
  return delivered !== false;
}

async function openReply({ sealer }: JobDeps, record: DiagnosisRecord): Promise<ReplyTo> {
  if (record.sealedReply === null) return { kind: 'direct-message' };
  const opened = await sealer.open(record.sealedReply).catch(() => null);
  return opened === null ? { kind: 'direct-message' } : SealedReply.parse(JSON.parse(opened));
}

async function withNotice<Result>(
  { messenger }: JobDeps,
  record: DiagnosisRecord,
  replyTo: ReplyTo,
  work: () => Promise<Result>,
): Promise<Result> {
  let notice: Promise<void> | undefined;
  const timer = setTimeout(() => {
    notice = messenger.tellStillLooking?.(record, replyTo).catch(() => undefined);
  }, STILL_LOOKING_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // The notice must not overtake the verdict.
    await notice;
  }
}
