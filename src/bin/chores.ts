import type { Log } from '../log.ts';
import { type AskedQueue, deleteOld, type UsecaseDeps } from '../usecases/index.ts';

const DAY_MS = 24 * 3_600_000;
const SWEEP_MS = 30_000;

/**
 * Deletes what is older than its workspace keeps it: now, and once a day. Several workers may do it at once; the second finds nothing.
 * @returns ends it, after the run that is under way
 */
export function startRetention(deps: Pick<UsecaseDeps, 'store' | 'auditDays'>, log: Log, everyMs = DAY_MS): () => Promise<void> {
  return repeat(everyMs, async () => {
    try {
      const rows = await deleteOld(deps);
      if (rows > 0) log.info({ rows }, 'old cases and escalations were deleted, as their workspaces chose');
    } catch (error) {
      log.error({ err: error }, 'old cases could not be deleted; tried again later');
    }
  });
}

/**
 * Queues the questions that a killed process took in and did not queue: now, and every half minute for those of other processes.
 * @returns ends it, after the run that is under way
 */
export function startSweeping(asked: AskedQueue, log: Log, everyMs = SWEEP_MS): () => Promise<void> {
  let isFirst = true;
  return repeat(everyMs, async () => {
    try {
      await asked.sweep(isFirst ? 'all' : 'forgotten');
      isFirst = false;
    } catch (error) {
      log.error({ err: error }, 'questions that wait could not be looked for; tried again later');
    }
  });
}

function repeat(everyMs: number, run: () => Promise<void>): () => Promise<void> {
  let running = run();
  const timer = setInterval(() => {
    running = running.then(run);
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
