import { answerDiagnosis, type JobDeps, postEscalation, type Queue, tellEscalation } from '../usecases/index.ts';

/** Connects the queue's jobs with what they do. */
export async function startJobs(queue: Queue, deps: JobDeps): Promise<void> {
  await queue.work('diagnose', (job, context) => answerDiagnosis(deps, job, context));
  await queue.work('post-escalation', (job, context) => postEscalation(deps, job, context));
  await queue.work('tell-escalation', (job, context) => tellEscalation(deps, job, context));
}
