import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { QueueBackend } from './queue.ts';

/** Any fixed number besides the migration's: every living worker holds it shared. */
const WORKERS = 401_402;
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 200;

/** The attempt counts (pg-boss raises retry_count at the next fetch), so a job that kills its process does not do so for ever. */
const BRING_BACK = `update pgboss.job set state = 'retry', start_after = now() where state = 'active'`;

/** Stands in the row of a job that failed for no reason of its own. */
export const DATABASE_FAULT = 'database';

/** SQLSTATE classes: no connection, no resources (53100 is a full disk), stopped by its operator, faults of its system. */
const NOT_THE_JOBS = /^(?:08|53|57|58)\w{3}$|^(?:ENOSPC|ECONN\w+|EPIPE|ETIMEDOUT)$/;

/** @returns why it failed, where the job itself is not to blame */
export function faultOfDatabase(error: Error): typeof DATABASE_FAULT | null {
  const isLost =
    'code' in error && typeof error.code === 'string' ? NOT_THE_JOBS.test(error.code) : /^Connection terminated/.test(error.message);
  return isLost ? DATABASE_FAULT : null;
}

/** As many times as one job may be begun, kills included: more than any row of restarts, fewer than for ever. */
const MOST_ATTEMPTS = 40;

/**
 * pg-boss gives a job up whose worker died once too often (its heartbeat stopped, no try is left), or for which the database was not there or its disk full
 * (`DATABASE_FAULT`, longer than all tries take). Nobody was told then: the last try that tells the person never ran to its end. Such a job gets
 * another. Where its key waits again already, that one does it. The tries of an hour without a database are not the job's own: they have no end.
 */
const REVIVE = `
  with dead as (
    select distinct on (name, coalesce(singleton_key, id::text)) id, name, singleton_key from pgboss.job
    where state = 'failed' and (
      (output -> 'value' ->> 'message' = 'job heartbeat timeout' and retry_count < ${MOST_ATTEMPTS}) or output ->> 'why' = '${DATABASE_FAULT}'
    )
    order by name, coalesce(singleton_key, id::text), created_on desc
  )
  update pgboss.job job set state = 'retry', start_after = now(), completed_on = null, output = null from dead
  where job.name = dead.name and job.id = dead.id and not exists (
    select 1 from pgboss.job other
    where other.name = dead.name and other.singleton_key = dead.singleton_key and other.state <= 'active'
  )`;

/**
 * The clock was set back: what was to begin at once or soon would wait as long as the clock went back, and so would the look for dead workers. What
 * bears a later time (a snooze until three o'clock) keeps it. A row that was made in the future is how one knows.
 */
const SOON_SECONDS = 150;
const AFTER_CLOCK_WENT_BACK = [
  `update pgboss.job set start_after = now()
   where state < 'active' and greatest(created_on, started_on) > now() and start_after > now()
     and start_after < greatest(created_on, started_on) + interval '${SOON_SECONDS} seconds'`,
  `update pgboss.job set heartbeat_on = now() where state = 'active' and heartbeat_on > now() + interval '1 minute'`,
  `update pgboss.queue set monitor_on = null, monitor_claim_on = null where greatest(monitor_on, monitor_claim_on) > now() + interval '1 minute'`,
];

export async function followClock(boss: PgBoss): Promise<void> {
  for (const statement of AFTER_CLOCK_WENT_BACK) await boss.getDb().executeSql(statement);
}

export const reviveDead = async (boss: PgBoss): Promise<void> => void (await boss.getDb().executeSql(REVIVE));

/**
 * Brings back the jobs that a killed process left 'active', where no other worker can be at them: always on the embedded
 * database (its folder is locked), on PostgreSQL when no other worker holds the workers' lock, which dies with its session.
 * @returns the release of the lock
 */
export async function bringBackOrphans(boss: PgBoss, backend: QueueBackend, onError: (error: Error) => void): Promise<() => Promise<void>> {
  if (backend.kind === 'embedded') {
    await boss.getDb().executeSql(BRING_BACK);
    return async () => undefined;
  }
  return joinWorkers(backend.url, onError);
}

const REJOIN_MS = 2_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** Another worker that begins holds the lock for one statement. */
const LOCK_TIMEOUT_MS = 30_000;

/** Holds the workers' lock until it is released, and takes it again after an outage: a worker that starts then must not think that it is alone. */
async function joinWorkers(url: string, onError: (error: Error) => void): Promise<() => Promise<void>> {
  let left = false;
  let timer: NodeJS.Timeout | undefined;
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'why401 worker',
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: LOCK_TIMEOUT_MS,
    });
    client.on('error', onError);
    await client.connect();
    return client;
  };
  const hold = async (client: pg.Client): Promise<pg.Client> => {
    client.once('end', rejoin);
    try {
      await client.query('select pg_advisory_lock_shared($1)', [WORKERS]);
      return client;
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
  };
  const rejoin = (): void => {
    if (left) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      session = open().then(hold);
      session.catch(rejoin);
    }, REJOIN_MS).unref();
  };
  const first = await open();
  const alone = await tryAlone(first);
  if (alone) await first.query(BRING_BACK);
  let session = hold(first);
  await session;
  if (alone) await first.query('select pg_advisory_unlock($1)', [WORKERS]);
  return async () => {
    left = true;
    clearTimeout(timer);
    await (await session.catch(() => null))?.end();
  };
}

async function tryAlone(session: pg.Client): Promise<boolean> {
  for (let look = 1; look <= LOOKS; look += 1) {
    const { rows } = await session.query<{ readonly alone: boolean }>('select pg_try_advisory_lock($1) as alone', [WORKERS]);
    if (rows[0]?.alone === true) return true;
    // The server may not have noticed yet that the killed process is gone.
    if (look < LOOKS) await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return false;
}
