import { z } from 'zod';
import type { DiagnosisRecord, JobContext, JobDeps, Jobs, ReplyTo, RunResult } from './ports.ts';

/** Slower answers are announced (slack-experience: "still looking" only after 2 s). */
const STILL_LOOKING_AFTER_MS = 2_000;
const UNREADABLE = 'This request was stored under another key and can no longer be read. Please ask again.';
const BROKEN = 'This diagnosis failed for an internal reason. Please ask again; if it fails again, tell whoever runs this bot.';

const Field = z.tuple([z.string(), z.string()]);
const SealedRequest = z.object({
  text: z.string(),
  experiments: z.boolean().optional(),
  overlay: z
    .object({
      method: z.string(),
      headers: z.array(Field),
      body: z.string(),
      user: z.string(),
      cookies: z.string(),
      token: z.string(),
      connection: z
        .object({
          proxy: z.string(),
          ca: z.string(),
          clientCertificate: z.string(),
          clientKey: z.string(),
          resolve: z.record(z.string(), z.array(z.string())),
          followRedirects: z.boolean(),
          insecure: z.boolean(),
          digestCredential: z.string(),
        })
        .partial(),
    })
    .partial()
    .optional(),
});
const SealedReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('response-url'), url: z.string() }),
  z.object({ kind: z.literal('ephemeral'), channelId: z.string() }),
  z.object({ kind: z.literal('thread'), channelId: z.string(), threadTs: z.string() }),
  z.object({ kind: z.literal('direct-message') }),
]);

/**
 * The job behind a question: runs it, stores the result, delivers it. Safe to repeat from any point at which a process may
 * die: a stored result is not run again, a delivered one not delivered again. Only a death between Slack's "ok" and the
 * commit that follows it repeats the post: Slack has no key for idempotence, and an answer twice is better than none.
 * @throws what is worth another try.
 */
export async function answerDiagnosis(deps: JobDeps, { diagnosisId }: Jobs['diagnose'], context: JobContext): Promise<void> {
  const record = await deps.store.findDiagnosis(diagnosisId);
  if (record === null || record.deliveredAt !== null) return;
  const replyTo = await openReply(deps, record);
  if (record.state !== 'queued') return deliver(deps, record, replyTo, context);
  const result = await withNotice(deps, record, replyTo, () => runSealed(deps, record, context));
  const outcome = result.kind === 'diagnosis' ? { diagnosis: result.diagnosis } : { problem: result.problem };
  const ended = await deps.store.transaction((tx) => tx.finishDiagnosis(record.id, outcome));
  // Another worker took the job over meanwhile and ended it: the delivery is its own.
  if (!ended) return;
  const finished = await deps.store.findDiagnosis(record.id);
  if (finished !== null) await deliver(deps, finished, replyTo, context);
}

async function runSealed(deps: JobDeps, record: DiagnosisRecord, context: JobContext): Promise<RunResult> {
  if (record.sealed === null) return { kind: 'problem', problem: BROKEN };
  const opened = await deps.sealer.open(record.sealed).catch(() => null);
  if (opened === null) return { kind: 'problem', problem: UNREADABLE };
  const asked = withoutUndefined(SealedRequest.parse(JSON.parse(opened)));
  const { networks } = await deps.store.settings(record.by.teamId);
  try {
    return await deps.runner.run({ ...asked, networks }, context.signal);
  } catch (error) {
    if (context.signal.aborted || !context.lastTry) throw error;
    return { kind: 'problem', problem: BROKEN };
  }
}

async function deliver(deps: JobDeps, record: DiagnosisRecord, replyTo: ReplyTo, context: JobContext): Promise<void> {
  const delivered = await deliverOrFallBack(deps, record, replyTo).catch((error: unknown) => {
    if (!context.lastTry) throw error;
    return false;
  });
  if (!delivered) deps.note('an answer could not be delivered', { diagnosisId: record.id });
  // Also when it could not: every way was tried, and the capability to reply must not lie around.
  await deps.store.transaction((tx) => tx.markDelivered(record.id));
}

async function deliverOrFallBack({ messenger }: JobDeps, record: DiagnosisRecord, replyTo: ReplyTo): Promise<boolean> {
  if (await messenger.deliverDiagnosis(record, replyTo)) return true;
  // A response_url dies after 30 minutes, a longer outage outlives it; a direct message still finds the person.
  return replyTo.kind !== 'direct-message' && messenger.deliverDiagnosis(record, { kind: 'direct-message' });
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

type Exact<Type> = Type extends readonly unknown[]
  ? Type
  : Type extends object
    ? { [Key in keyof Type]: Exact<Exclude<Type[Key], undefined>> }
    : Type;

/** zod types an absent optional key as possibly undefined; after JSON.parse it never is. */
function withoutUndefined<Type extends object>(value: Type): Exact<Type> {
  return value as Exact<Type>;
}
