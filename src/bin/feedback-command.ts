import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, loadConfig } from '../config.ts';
import { Why401Error } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { openEmbedded } from '../storage/embedded.ts';
import { migrate } from '../storage/migrate.ts';
import { openPostgres } from '../storage/postgres.ts';
import { createStore } from '../storage/store.ts';
import type { Feedback } from '../usecases/ports.ts';

/** Writes one JSON line for each "This is wrong", oldest first: what why401 said (without secrets), and what people say it was. */
export async function feedbackCommand(write: (line: string) => unknown = (line) => process.stdout.write(line)): Promise<void> {
  for (const entry of await readFeedback(loadConfig())) write(`${feedbackLine(entry)}\n`);
}

/** `said`: a cause id, null for "something else". Who said it, and where, stays in the database. */
export const feedbackLine = ({ diagnosis, causeId, comment, createdAt }: Feedback): string =>
  JSON.stringify({ given: diagnosis, said: causeId, comment, at: createdAt.toISOString() });

/**
 * All workspaces' feedback, from the database that the environment names.
 * @throws Why401Error 'bad-configuration' where there is no data folder, 'data-folder-in-use' while a bot runs on the embedded database
 */
export async function readFeedback({ database: place }: Pick<Config, 'database'>): Promise<readonly Feedback[]> {
  const database = await open(place);
  try {
    await migrate(database);
    return await createStore(database, () => Promise.reject(new Error('reading queues nothing'))).feedback(null);
  } finally {
    await database.close();
  }
}

async function open(place: Config['database']): Promise<Database> {
  if (place.kind === 'postgres') return openPostgres(place.url, () => undefined);
  // Opening would make a new, empty one: a mistyped folder must not look like "no feedback".
  if (!existsSync(join(place.dir, 'database'))) throw noFolder(place.dir);
  return openEmbedded(place.dir);
}

function noFolder(dir: string): Why401Error {
  const hint = 'Name the bot’s folder in WHY401_DATA_DIR, or its database in DATABASE_URL.';
  return new Why401Error('bad-configuration', `There is no why401 database in ${dir}.`, hint);
}
