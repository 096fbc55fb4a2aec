import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import type { Database, Row, Sql, Value } from './database.ts';
import { lockFolder } from './folder-lock.ts';

export interface EmbeddedDatabase extends Database {
  /** For the queue, which shares the connection. */
  readonly pglite: PGlite;
}

// The default of 128 MB is memory that a bot's few rows never need: 290 instead of 530 MB resident.
const SETTINGS = ['shared_buffers = 8MB'];

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
  return {
    pglite,
    ...statements(pglite),
    transaction: (work) => pglite.transaction((tx) => work(statements(tx))),
    async close() {
      await pglite.close();
      await released();
    },
  };
}

function statements(runner: PGliteInterface | Transaction): Sql {
  return {
    query: async (text, values = []) => (await runner.query<Row>(text, [...values] satisfies Value[])).rows,
    script: async (text) => void (await runner.exec(text)),
  };
}
