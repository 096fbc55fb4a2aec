import { randomUUID } from 'node:crypto';
import { hideInNote } from '../secrets/hide-in-note.ts';
import type { DiagnosisRecord, JobContext, JobDeps, Jobs, Person, UsecaseDeps } from './ports.ts';
import { isUnreachable } from './unreachable.ts';

export type ShareResult =
  | { readonly kind: 'shared'; readonly record: DiagnosisRecord }
  /** There already. */
  | { readonly kind: 'already' }
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'not-found' };

export interface ShareInput {
  readonly diagnosisId: string;
  readonly by: Person;
  readonly channelId: string;
  /** Null: the channel itself. */
  readonly threadTs: string | null;
}

/** Queues a copy without secrets for a channel or thread; the same place takes it once. Only the person of the case may. */
export async function shareDiagnosis({ store }: Pick<UsecaseDeps, 'store'>, input: ShareInput): Promise<ShareResult> {
  const { diagnosisId, by, channelId, threadTs } = input;
  const record = await store.findDiagnosis(diagnosisId);
  if (record === null || record.by.teamId !== by.teamId || record.by.userId !== by.userId) return { kind: 'not-found' };
  if (record.diagnosis === null) return { kind: 'not-ready' };
  return store.transaction(async (tx) => {
    if (!(await tx.claim(by.teamId, claimOf(input)))) return { kind: 'already' };
    await tx.enqueue('share', { diagnosisId, channelId, threadTs });
    return { kind: 'shared', record };
  });
}

const claimOf = ({ diagnosisId, channelId, threadTs }: Jobs['share']): string => `share ${diagnosisId} ${channelId} ${threadTs ?? ''}`;

const GAVE_UP = 'Slack did not take the message after several tries.';

/** The job behind it. A place that does not take it is told to the person, in private, and may be tried again. */
export async function postShare(deps: JobDeps, job: Jobs['share'], context: JobContext): Promise<void> {
  const { diagnosisId, channelId, threadTs } = job;
  const record = await deps.store.findDiagnosis(diagnosisId);
  if (record === null) return;
  try {
    await deps.messenger.share(record, { channelId, threadTs });
  } catch (error) {
    if (!isUnreachable(error) && !context.lastTry) throw error;
    await deps.store.transaction((tx) => tx.unclaim(record.by.teamId, claimOf(job)));
    deps.note('a case could not be shared', { diagnosisId });
    await deps.messenger.tellShareFailed(record, isUnreachable(error) ? error.message : GAVE_UP);
  }
}

export interface FeedbackInput {
  readonly diagnosisId: string;
  readonly by: Person;
  readonly causeId: string | null;
  readonly comment: string | null;
  /** Names this very submission: one that arrives twice is kept once. */
  readonly requestKey?: string;
}

/** "This is wrong": keeps the (redacted) diagnosis with what the person says, beyond the life of the case. */
export async function giveFeedback(
  { store, tagKey }: Pick<UsecaseDeps, 'store' | 'tagKey'>,
  { diagnosisId, by, causeId, comment: given, requestKey }: FeedbackInput,
): Promise<{ readonly kind: 'kept' | 'not-found' }> {
  const record = await store.findDiagnosis(diagnosisId);
  const { diagnosis } = record ?? {};
  if (record == null || diagnosis == null || record.by.teamId !== by.teamId || record.by.userId !== by.userId) return { kind: 'not-found' };
  const written = given?.trim() ?? '';
  const comment = written === '' ? null : hideInNote(written, JSON.stringify(diagnosis), tagKey);
  await store.transaction(async (tx) => {
    if (requestKey !== undefined && !(await tx.claim(by.teamId, `feedback ${requestKey}`))) return;
    await tx.insertFeedback({ id: randomUUID(), teamId: by.teamId, userId: by.userId, diagnosisId, causeId, comment, diagnosis });
  });
  return { kind: 'kept' };
}
