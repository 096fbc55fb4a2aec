import { withSecretsAtHand } from '../secrets/at-hand.ts';
import {
  answerDiagnosis,
  askAdmin,
  deliverOutward,
  type JobDeps,
  postEscalation,
  postShare,
  type Queue,
  ringClock,
  tellChange,
  updateCard,
  warnAuthor,
} from '../usecases/index.ts';

/** Connects the queue's jobs with what they do. */
export async function startJobs(queue: Queue, deps: JobDeps): Promise<void> {
  await queue.work('diagnose', async (job, context) => {
    // Whoever waits for an acknowledgement has 3 s, a diagnosis has minutes.
    await deps.intake?.calm();
    await withSecretsAtHand(() => answerDiagnosis(deps, job, context));
  });
  await queue.work('post-escalation', (job, context) => postEscalation(deps, job, context));
  await queue.work('update-card', (job, context) => updateCard(deps, job, context));
  await queue.work('tell-change', (job, context) => tellChange(deps, job, context));
  await queue.work('escalation-clock', (job) => ringClock(deps, job));
  await queue.work('ask-admin', (job, context) => askAdmin(deps, job, context));
  await queue.work('share', (job, context) => postShare(deps, job, context));
  await queue.work('warn-author', (job, context) => warnAuthor(deps, job, context));
  await queue.work('deliver-outward', (job) => deliverOutward(deps, job));
}
