import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Why401Error } from '../errors.ts';
import type { Database, Sql } from './database.ts';

/** Any fixed number: it names the lock that keeps two starting processes from migrating at once. */
const LOCK = 401_401;
const FOLDER = new URL('./migrations/', import.meta.url);
const Version = z.tuple([z.object({ version: z.number() })]);

/**
 * Brings the schema up to date: every migration above the stored version, in order, all in one transaction.
 * @throws Why401Error 'schema-too-new' when a newer program has migrated this database.
 */
export async function migrate(database: Database, folder: URL = FOLDER): Promise<void> {
  const migrations = await readMigrations(folder);
  const newest = migrations.at(-1)?.version ?? 0;
  await database.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const current = await versionOf(sql);
    if (current > newest) throw tooNew(current, newest);
    for (const { version, name } of migrations.filter((migration) => migration.version > current)) {
      await sql.script(await readFile(new URL(name, folder), 'utf8'));
      await sql.query('insert into why401.schema_version (version, name) values ($1, $2)', [version, name]);
    }
  });
}

async function versionOf(sql: Sql): Promise<number> {
  await sql.script(`
    create schema if not exists why401;
    create table if not exists why401.schema_version (version int primary key, name text not null, applied_at timestamptz not null default now());
  `);
  const rows = await sql.query('select coalesce(max(version), 0)::int as version from why401.schema_version');
  return Version.parse(rows)[0].version;
}

async function readMigrations(folder: URL): Promise<readonly { readonly version: number; readonly name: string }[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-.+\.sql$/.test(name)).sort();
  return names.map((name) => ({ version: Number(name.slice(0, 3)), name }));
}

function tooNew(current: number, newest: number): Why401Error {
  const message = `The database has schema version ${current}, this program knows ${newest}.`;
  return new Why401Error('schema-too-new', message, 'Start the newer why401 again, or restore a backup from before the upgrade.');
}
