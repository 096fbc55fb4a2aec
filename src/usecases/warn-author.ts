import type { JobContext, JobDeps, Jobs, UsecaseDeps } from './ports.ts';
import { isUnreachable } from './unreachable.ts';

/** Queues the private note to the author of a public message that holds secrets; once for each message. */
export function queueWarning({ store }: Pick<UsecaseDeps, 'store'>, warning: Jobs['warn-author']): Promise<void> {
  return store.transaction(async (tx) => {
    if (await tx.claim(warning.teamId, `warn ${warning.channelId} ${warning.ts}`)) await tx.enqueue('warn-author', warning);
  });
}

export async function warnAuthor(deps: JobDeps, warning: Jobs['warn-author'], context: JobContext): Promise<void> {
  try {
    await deps.messenger.warnAuthor(warning);
  } catch (error) {
    if (!isUnreachable(error) && !context.lastTry) throw error;
    deps.note('an author could not be warned of a secret', { teamId: warning.teamId });
  }
}
