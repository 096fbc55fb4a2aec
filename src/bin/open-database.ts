import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { Why401Error } from '../errors.ts';
import type { Log } from '../log.ts';
import { createQueue, type JobQueue } from '../queue/queue.ts';
import { startCheckpoints } from '../storage/checkpoints.ts';
import type { Database } from '../storage/database.ts';
import { openEmbedded } from '../storage/embedded.ts';
import { lockFolder } from '../storage/folder-lock.ts';
import { keptSecret } from '../storage/kept-secret.ts';
import { migrate } from '../storage/migrate.ts';
import { openPostNotes } from '../storage/post-notes.ts';
import { openPostgres } from '../storage/postgres.ts';
import { checkRoom, watchRoom } from '../storage/room.ts';
import type { PostNotes } from '../usecases/ports.ts';

/**
 * Works on the bot's database, which the environment names as for `why401 serve`, and closes it.
 * @throws Why401Error 'bad-configuration' where there is no data folder, 'data-folder-in-use' while a bot runs on the embedded database
 */
export async function withDatabase<Result>(
  { database: place }: Pick<Config, 'database'>,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await open(place);
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.close();
  }
}

async function open(place: Config['database']): Promise<Database> {
  if (place.kind === 'postgres') return openPostgres(place.url, () => undefined);
  // Opening would make a new, empty one: a mistyped folder must not look like an empty answer.
  if (!existsSync(join(place.dir, 'database'))) throw noFolder(place.dir);
  return openEmbedded(place.dir);
}

function noFolder(dir: string): Why401Error {
  const hint = 'Name the bot’s folder in WHY401_DATA_DIR, or its database in DATABASE_URL.';
  return new Why401Error('bad-configuration', `There is no why401 database in ${dir}.`, hint);
}

/** What the bot works on, opened for as long as it runs; `later` takes what closes each part, `failed` hears of each try of a job that failed. */
export async function openBotDatabase(
  config: Config,
  {
    log,
    later,
    failed,
  }: { readonly log: Log; readonly later: (close: () => Promise<unknown>) => void; readonly failed: (queue: string) => void },
): Promise<{ database: Database; background: Database; queue: JobQueue; secret: string }> {
  const onQueueError = (error: Error, job?: { readonly name: string; readonly id: string }): void => {
    log.error({ err: error, job }, 'a job or the queue failed');
    if (job !== undefined) failed(job.name);
  };
  if (config.database.kind === 'postgres') {
    const { url } = config.database;
    const database = openPostgres(url, (error) => log.error({ err: error }, 'a database connection broke'));
    later(() => database.close());
    // readConfig requires the secret with DATABASE_URL.
    return { database, background: database, queue: createQueue({ kind: 'postgres', url }, onQueueError), secret: config.secret ?? '' };
  }
  const { dir } = config.database;
  await checkRoom(dir);
  const database = await openEmbedded(dir);
  later(() => database.close());
  later(startCheckpoints(database.background, (error) => log.error({ err: error }, 'the database could not tidy its log; tried again')));
  later(watchRoom(dir, log));
  const queue = createQueue({ kind: 'embedded', pglite: database.pglite }, onQueueError);
  return { database, background: database.background, queue, secret: config.secret ?? (await keptSecret(dir)) };
}

/** Notes of what Slack took: in the data folder, which the embedded database holds. On PostgreSQL a folder is a wish, and several workers may have been given the same one. */
export async function openNotes({ database }: Pick<Config, 'database'>, log: Log): Promise<PostNotes & { close(): Promise<void> }> {
  const onFault = (error: unknown): void =>
    log.error({ err: error }, 'what Slack took cannot be noted in the data folder: a kill now may repeat a post');
  const unlocked = async (): Promise<void> => undefined;
  if (database.kind === 'embedded') return { ...openPostNotes(database.dir, onFault), close: unlocked };
  if (database.notesDir === null) return { ...openPostNotes(null), close: unlocked };
  try {
    await mkdir(database.notesDir, { recursive: true, mode: 0o700 });
    const close = await lockFolder(database.notesDir);
    return { ...openPostNotes(database.notesDir, onFault), close };
  } catch (error) {
    onFault(error);
    return { ...openPostNotes(null), close: unlocked };
  }
}
