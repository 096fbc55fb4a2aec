import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { describe } from '@jest/globals';
import type { QueueBackend } from '../../src/queue/queue.ts';
import type { Database } from '../../src/storage/database.ts';
import { fromPglite } from '../../src/storage/embedded.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { hasPostgres, startPostgres } from './postgres.ts';

/** A database with its queue's way to it; `close` ends both. */
export interface TestDatabase {
  readonly database: Database;
  readonly backend: QueueBackend;
  close(): Promise<void>;
}

const KINDS = ['embedded', 'postgres'] as const;
type Kind = (typeof KINDS)[number];

/** One suite on each database; skipped, and counted so, where PostgreSQL is not installed. */
export function describeOnEach(name: string, suite: (kind: Kind) => void): void {
  for (const kind of KINDS) (kind === 'embedded' || hasPostgres() ? describe : describe.skip)(`${name} on ${kind}`, () => suite(kind));
}

/** An empty database in memory or in a PostgreSQL of its own; null where PostgreSQL is not installed. */
export async function openTestDatabase(kind: Kind): Promise<TestDatabase | null> {
  if (kind === 'embedded') return openMemory();
  const server = await startPostgres();
  if (server === null) return null;
  const database = openPostgres(server.url, () => undefined);
  const close = async (): Promise<void> => {
    await database.close();
    await server.stop();
  };
  return { database, backend: { kind: 'postgres', url: server.url }, close };
}

async function openMemory(): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: await template(), postgresqlconf: ['shared_buffers = 8MB'] });
  const database = fromPglite(pglite);
  return { database, backend: { kind: 'embedded', pglite }, close: () => database.close() };
}

/** initdb in WebAssembly takes 4 s, loading its result 1 s: made once per machine and version, then shared by all test files. */
async function template(): Promise<Blob> {
  const { version }: { version: string } = JSON.parse(
    await readFile(new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url), 'utf8'),
  );
  const path = join(tmpdir(), `why401-pglite-${version}-${process.getuid?.() ?? 0}.tar`);
  const known = await stat(path).catch(() => null);
  if (known !== null) return new Blob([await readFile(path)]);
  const pglite = await PGlite.create({ postgresqlconf: ['shared_buffers = 8MB'] });
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  // Renamed into place, so that a second test file never reads half of it.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, path);
  return dump;
}
