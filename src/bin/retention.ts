import type { Log } from '../log.ts';
import { deleteOld, type UsecaseDeps } from '../usecases/index.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * Deletes what is older than its workspace keeps it: now, and once a day. Several workers may do it at once; the second finds nothing.
 * @returns ends it, after the run that is under way
 */
export function startRetention(deps: Pick<UsecaseDeps, 'store' | 'auditDays'>, log: Log, everyMs = DAY_MS): () => Promise<void> {
  const run = async (): Promise<void> => {
    try {
      const rows = await deleteOld(deps);
      if (rows > 0) log.info({ rows }, 'old cases and escalations were deleted, as their workspaces chose');
    } catch (error) {
      log.error({ err: error }, 'old cases could not be deleted; tried again later');
    }
  };
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
