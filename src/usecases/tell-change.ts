import type { DiagnosisRecord, Escalation, EscalationChange, JobContext, JobDeps, Jobs, PostNote } from './ports.ts';
import { postOnce } from './post-once.ts';
import { isCardGone, isUnreachable } from './unreachable.ts';

/** Shows on the card how things stand now. A deleted card of something that is not over is posted again. */
export async function updateCard(deps: JobDeps, { escalationId }: Jobs['update-card'], context: JobContext): Promise<void> {
  const found = await withRecord(deps, escalationId);
  // No channel yet: the card will be posted with what holds then.
  if (found === null || found.escalation.channelId === null) return;
  mustBeNoted(found.escalation, context);
  await orGone(deps, found.escalation, () => deps.messenger.updateRootCard(found.escalation, found.record));
}

/** One line of the story, in the thread or to one reporter. */
export async function tellChange(deps: JobDeps, { changeId, reporterId }: Jobs['tell-change'], context: JobContext): Promise<void> {
  const change = await deps.store.findChange(changeId);
  const found = change === null ? null : await withRecord(deps, change.escalationId);
  if (change === null || found === null) return;
  if (reporterId !== undefined) return tellReporter(deps, found.escalation, change, reporterId);
  if (found.escalation.channelId === null) return;
  mustBeNoted(found.escalation, context);
  const tell = (note: PostNote) => deps.messenger.tellThread(found.escalation, change, note);
  await orGone(deps, found.escalation, async () => void (await postOnce(deps.posts, `thread ${changeId}`, tell)));
}

async function tellReporter(deps: JobDeps, escalation: Escalation, change: EscalationChange, reporterId: string): Promise<void> {
  // Each hears of their own case.
  const report = (await deps.store.reportsOf(escalation.id)).findLast((one) => one.reporterId === reporterId);
  const record = report === undefined ? null : await deps.store.findDiagnosis(report.diagnosisId);
  if (record === null) return;
  try {
    const tell = (note: PostNote) => deps.messenger.tellReporter({ ...escalation, reporterId }, record, change, note);
    await postOnce(deps.posts, `reporter ${change.id} ${reporterId}`, tell);
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    deps.note('a reporter could not be told', { escalationId: escalation.id });
  }
}

async function withRecord(
  { store }: JobDeps,
  escalationId: string,
): Promise<{ readonly escalation: Escalation; readonly record: DiagnosisRecord } | null> {
  const escalation = await store.findEscalation(escalationId);
  const record = escalation === null ? null : await store.findDiagnosis(escalation.diagnosisId);
  return escalation === null || record === null ? null : { escalation, record };
}

/** A button can be pressed between Slack's "ok" to the card and our note of its ts: worth another try. */
function mustBeNoted({ rootTs }: Escalation, { lastTry }: JobContext): void {
  if (rootTs === null && !lastTry) throw new Error('the card is not noted yet');
}

async function orGone(deps: JobDeps, escalation: Escalation, tell: () => Promise<void>): Promise<void> {
  if (escalation.rootTs === null) return;
  try {
    await tell();
  } catch (error) {
    if (isCardGone(error)) return postAgain(deps, escalation, escalation.rootTs);
    if (!isUnreachable(error)) throw error;
    deps.note('a change of an escalation could not be told', { escalationId: escalation.id });
  }
}

async function postAgain({ store, note }: JobDeps, { id, state }: Escalation, rootTs: string): Promise<void> {
  note('a card was deleted', { escalationId: id });
  if (state === 'resolved') return;
  await store.transaction(async (tx) => {
    if (await tx.forgetRootCard(id, rootTs)) await tx.enqueue('post-escalation', { escalationId: id });
  });
}
