import { type Config, loadConfig } from '../config.ts';
import { createStore } from '../storage/store.ts';
import type { Feedback } from '../usecases/ports.ts';
import { withDatabase } from './open-database.ts';

/** Writes one JSON line for each "This is wrong", oldest first: what why401 said (without secrets), and what people say it was. */
export async function feedbackCommand(write: (line: string) => unknown = (line) => process.stdout.write(line)): Promise<void> {
  for (const entry of await readFeedback(loadConfig())) write(`${feedbackLine(entry)}\n`);
}

/** `said`: a cause id, null for "something else". Who said it, and where, stays in the database. */
export const feedbackLine = ({ diagnosis, causeId, comment, createdAt }: Feedback): string =>
  JSON.stringify({ given: diagnosis, said: causeId, comment, at: createdAt.toISOString() });

/** All workspaces' feedback, from the database that the environment names. Throws as withDatabase does. */
export function readFeedback(config: Pick<Config, 'database'>): Promise<readonly Feedback[]> {
  return withDatabase(config, (database) =>
    createStore(database, () => Promise.reject(new Error('reading queues nothing'))).feedback(null),
  );
}
