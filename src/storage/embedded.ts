import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import type { Database, Row, Sql, Value } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { createLanes, type Lane, type Lanes } from './lanes.ts';

export interface EmbeddedDatabase extends Database {
  /** The same database for jobs: its statements let those of people go first. */
  readonly background: Database;
  /** For the queue, which shares the connection; in the background too. */
  readonly pglite: SharedPglite;
}

/** What the queue needs of a PGlite. */
export type SharedPglite = Pick<PGlite, 'query' | 'exec' | 'listen'>;

// The default of 128 MB is memory that a bot's few rows never need: 290 instead of 530 MB resident. And its log may keep 1 GB of the disk.
const SETTINGS = ['shared_buffers = 8MB', 'max_wal_size = 128MB'];

/**
 * Opens (or makes) the embedded database of a data folder and locks the folder for this process.
 * @throws Why401Error 'data-folder-in-use' when another process has it open.
 */
export async function openEmbedded(dir: string): Promise<EmbeddedDatabase> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  // Before PGlite opens: it has no lock of its own, and two processes on one folder lose rows without a word.
  const unlock = await lockFolder(dir);
  try {
    const pglite = await PGlite.create({ dataDir: join(dir, 'database'), postgresqlconf: SETTINGS });
    return fromPglite(pglite, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Wraps an open PGlite; `released` is called after it is closed. */
export function fromPglite(pglite: PGlite, released: () => Promise<void> = async () => undefined): EmbeddedDatabase {
  const lanes = createLanes();
  const close = async (): Promise<void> => {
    await pglite.close();
    await released();
  };
  const through = (lane: Lane): Database => ({
    ...inLane(statements(pglite), lanes, lane),
    transaction: (work) => lanes.run(lane, () => pglite.transaction((tx) => work(statements(tx)))),
    close,
  });
  return { ...through('ahead'), background: { ...through('behind'), ahead: through('ahead') }, pglite: behind(pglite, lanes) };
}

const inLane = (sql: Sql, lanes: Lanes, lane: Lane): Sql => ({
  query: (text, values) => lanes.run(lane, () => sql.query(text, values)),
  script: (text) => lanes.run(lane, () => sql.script(text)),
});

function behind(pglite: PGlite, lanes: Lanes): SharedPglite {
  return {
    query: (text, values, options) => lanes.run('behind', () => pglite.query(text, values, options)),
    exec: (text, options) => lanes.run('behind', () => pglite.exec(text, options)),
    listen: (channel, heard) => pglite.listen(channel, heard),
  };
}

function statements(runner: PGliteInterface | Transaction): Sql {
  return {
    query: async (text, values = []) => (await runner.query<Row>(text, [...values] satisfies Value[])).rows,
    script: async (text) => void (await runner.exec(text)),
  };
}
