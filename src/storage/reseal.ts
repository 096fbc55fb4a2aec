import { z } from 'zod';
import type { KeyedSealer } from '../secrets/seal.ts';
import { checkSecret, renewCanary } from './canary.ts';
import type { Database, Sql } from './database.ts';

export interface Resealed {
  /** Values that are sealed with the newest key now and were not before. */
  readonly sealed: number;
  /** Values that no key at hand opens; with `lost` they are gone. */
  readonly unreadable: number;
}

export interface ResealOptions {
  /** True: what no key opens is deleted, and the newest key becomes the database's own. */
  readonly lost: boolean;
}

/** As many rows as are locked at once: a running bot goes on meanwhile. */
const BATCH = 100;
const GONE = 'This request was stored under another key and can no longer be read. Please ask again.';

/** Where sealed values lie. `$1` is the key of the row, `$2` the new value, `$3` the one that was read. */
interface Place {
  readonly page: string;
  readonly replace: string;
  readonly remove: string;
}

const column = (table: string, name: string, remove: string): Place => ({
  page: `select id, ${name} as sealed from why401.${table} where ${name} is not null and id > $1 order by id limit $2`,
  // Only what is still there: a job may have ended, a token may have been renewed meanwhile.
  replace: `update why401.${table} set ${name} = $2 where id = $1 and ${name} = $3 returning 1`,
  remove,
});

const setting = (path: string, value: string, cleared: string): Place => ({
  page: `select team_id as id, settings #>> '{${path}}' as sealed from why401.workspace
    where settings #>> '{${path}}' is not null and team_id > $1 order by team_id limit $2`,
  replace: `update why401.workspace set settings = ${value} where team_id = $1 and settings #>> '{${path}}' = $3 returning 1`,
  remove: `update why401.workspace set settings = ${cleared} where team_id = $1 and settings #>> '{${path}}' = $2`,
});

const PLACES: readonly Place[] = [
  column(
    'diagnosis',
    'sealed',
    `update why401.diagnosis set state = 'failed', problem = '${GONE}', sealed = null, finished_at = now() where id = $1 and sealed = $2`,
  ),
  column('diagnosis', 'sealed_reply', 'update why401.diagnosis set sealed_reply = null where id = $1 and sealed_reply = $2'),
  column('installation', 'sealed', 'delete from why401.installation where id = $1 and sealed = $2'),
  setting(
    'sealedPagerDuty',
    `jsonb_set(settings::jsonb, '{sealedPagerDuty}', to_jsonb($2::text))::json`,
    `jsonb_set(settings::jsonb, '{sealedPagerDuty}', 'null')::json`,
  ),
  setting(
    'webhook,sealedKey',
    `jsonb_set(settings::jsonb, '{webhook,sealedKey}', to_jsonb($2::text))::json`,
    `jsonb_set(settings::jsonb, '{webhook}', 'null')::json`,
  ),
];

const Rows = z.array(z.object({ id: z.string(), sealed: z.string() }));

/**
 * Seals everything with the newest key, in batches; may be broken off and run again, beside a running bot that has both keys.
 * @throws Why401Error 'wrong-secret' where no key at hand is the database's, unless `lost`
 */
export async function resealAll(database: Database, sealer: KeyedSealer, { lost }: ResealOptions): Promise<Resealed> {
  if (!lost) await checkSecret(database, sealer);
  let sealed = 0;
  let unreadable = 0;
  for (const place of PLACES) {
    for (let after = ''; ; ) {
      const rows = Rows.parse(await database.query(place.page, [after, BATCH]));
      const last = rows.at(-1);
      if (last === undefined) break;
      const stale = rows.filter((row) => !sealer.isNewest(row.sealed));
      const counts = await database.transaction((sql) => resealRows(sql, place, { rows: stale, sealer, lost }));
      sealed += counts.sealed;
      unreadable += counts.unreadable;
      after = last.id;
    }
  }
  // Last: until here a start with the old key alone must still be possible.
  if (lost || unreadable === 0) await renewCanary(database, sealer);
  return { sealed, unreadable };
}

interface Batch extends ResealOptions {
  readonly rows: z.infer<typeof Rows>;
  readonly sealer: KeyedSealer;
}

async function resealRows(sql: Sql, place: Place, { rows, sealer, lost }: Batch): Promise<Resealed> {
  let sealed = 0;
  let unreadable = 0;
  for (const row of rows) {
    const plain = await sealer.open(row.sealed).catch(() => null);
    if (plain !== null) {
      sealed += (await sql.query(place.replace, [row.id, await sealer.seal(plain), row.sealed])).length;
      continue;
    }
    unreadable += 1;
    if (lost) await sql.query(place.remove, [row.id, row.sealed]);
  }
  return { sealed, unreadable };
}
