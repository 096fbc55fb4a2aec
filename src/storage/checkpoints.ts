import type { Sql } from './database.ts';

/**
 * The embedded database has no process of its own that tidies its log (pg_wal): without this it grows until the bot is stopped, and each start after a
 * kill reads all of it. And where the disk is full just as the log needs its next piece (16 MB), the database stands still for good, with the whole
 * process in it; so one lies ready in advance. What is refused then are rows, which is an error like any other.
 */
const LOOK_MS = 2_000;
const MOST_BYTES = 4 * 1_048_576;

const WRITTEN = 'select (pg_current_wal_lsn() - redo_lsn)::float8 as bytes from pg_control_checkpoint()';
const SPARE = 'select count(*)::int as pieces from pg_ls_waldir() where name ~ $1 and name > pg_walfile_name(pg_current_wal_lsn())';
const PIECE = '^[0-9A-F]{24}$';

/** @returns ends it. `onError` hears of what failed; it is tried again at the next look. */
export function startCheckpoints(database: Sql, onError: (error: unknown) => void): () => Promise<void> {
  let running = layReady(database).catch(onError);
  const timer = setInterval(() => {
    running = running.then(() => tidy(database)).catch(onError);
  }, LOOK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function tidy(database: Sql): Promise<void> {
  if ((await numberOf(database, WRITTEN)) >= MOST_BYTES) await database.query('checkpoint');
}

/** A checkpoint makes of the piece that it no longer needs one of the next: from then on there is always one. */
async function layReady(database: Sql): Promise<void> {
  if ((await numberOf(database, SPARE, PIECE)) > 0) return;
  await database.query('select pg_switch_wal()');
  await database.query('checkpoint');
}

async function numberOf(database: Sql, text: string, ...values: readonly string[]): Promise<number> {
  const [row = {}] = await database.query(text, values);
  const [value] = Object.values(row);
  return typeof value === 'number' ? value : 0;
}
