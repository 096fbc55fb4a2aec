import { z } from 'zod';
import { Why401Error } from '../errors.ts';
import type { Sealer } from '../usecases/ports.ts';
import type { Database } from './database.ts';

const CANARY = 'why401 canary';
const Row = z.object({ sealed: z.string() });

/**
 * Is this the secret that the database was sealed with? Asked at each start: a wrong one is told once, not by each job. The first start leaves
 * the answer for the next ones.
 * @throws Why401Error 'wrong-secret'
 */
export async function checkSecret(database: Database, sealer: Sealer): Promise<void> {
  const known = await database.query('select sealed from why401.canary');
  const [row] = known.length > 0 ? known : await leaveCanary(database, await sealer.seal(CANARY));
  const opened = await sealer.open(Row.parse(row).sealed).catch(() => null);
  if (opened !== CANARY) throw wrongSecret();
}

async function leaveCanary(database: Database, sealed: string) {
  await database.query('insert into why401.canary (sealed) values ($1) on conflict (id) do nothing', [sealed]);
  return database.query('select sealed from why401.canary');
}

function wrongSecret(): Why401Error {
  const message = 'WHY401_SECRET is not the one that this database was sealed with';
  const hint =
    'Give the right one; to change it: WHY401_SECRET=new,old and why401 rotate-secret; if it is lost: why401 rotate-secret --lost.';
  return new Why401Error('wrong-secret', message, hint);
}

/** Seals the canary anew, whatever it was sealed with. */
export async function renewCanary(database: Database, sealer: Sealer): Promise<void> {
  await database.query('insert into why401.canary (sealed) values ($1) on conflict (id) do update set sealed = excluded.sealed', [
    await sealer.seal(CANARY),
  ]);
}
