import { fromPglite, type JobWithMetadata, PgBoss, type SendOptions } from 'pg-boss';
import type { EnqueueOptions, JobContext, JobName, Jobs, Queue } from '../usecases/ports.ts';
import { bringBackOrphans, faultOfDatabase, followClock, reviveDead } from './orphans.ts';
import { HEARTBEAT_REFRESH_SECONDS, LOOPS, QUEUES, REVIVE_SECONDS, SUPERVISE_SECONDS, WORK } from './settings.ts';
import { steadyClock } from './steady-clock.ts';

export type QueueBackend =
  | { readonly kind: 'embedded'; readonly pglite: Parameters<typeof fromPglite>[0] }
  | { readonly kind: 'postgres'; readonly url: string };

/** The part of a database connection that a job is put on the queue through. */
interface Connection {
  query(text: string, values?: readonly (string | number | boolean | Date | null)[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export interface JobQueue extends Queue {
  /** Inside the caller's transaction. The same `id` twice is one job. */
  enqueue<Name extends JobName>(sql: Connection, name: Name, data: Jobs[Name], options?: EnqueueOptions): Promise<void>;
  /** Many at once, in one statement. */
  enqueueAll<Name extends JobName>(
    sql: Connection,
    name: Name,
    jobs: readonly { readonly id: string; readonly data: Jobs[Name] }[],
  ): Promise<void>;
}

type Handle<Name extends JobName> = (data: Jobs[Name], context: JobContext) => Promise<void>;

/** pg-boss on the database of the store. `onError` hears what pg-boss cannot return and which job failed. */
export function createQueue(
  backend: QueueBackend,
  onError: (error: Error, job?: { readonly name: JobName; readonly id: string }) => void,
): JobQueue {
  const boss = new PgBoss({ ...connectionOf(backend), ...TIMING });
  boss.on('error', (error) => onError(error));
  let leave: Promise<() => Promise<void>> | undefined;
  let reviving: NodeJS.Timeout | undefined;
  return {
    start: () => start(boss),
    async work(name, handle) {
      leave ??= bringBackOrphans(boss, backend, onError);
      await leave;
      reviving ??= every(REVIVE_SECONDS, () =>
        followClock(boss)
          .then(() => reviveDead(boss))
          .catch(onError),
      );
      const options = { ...WORK, localConcurrency: LOOPS[name], heartbeatRefreshSeconds: HEARTBEAT_REFRESH_SECONDS };
      await boss.work<Jobs[typeof name], unknown, typeof options>(name, options, (jobs) =>
        Promise.all(jobs.map((job) => settle(name, job, handle, onError))),
      );
    },
    async stop(timeoutMs) {
      clearInterval(reviving);
      // Less than a second is more than pg-boss can wait; close: the embedded connection is the store's.
      await boss.stop({ graceful: true, timeout: Math.max(1_000, timeoutMs), close: backend.kind === 'postgres' });
      await (await leave)?.();
    },
    async enqueue(sql, name, data, options = {}) {
      const { id, key, startAfterSeconds } = options;
      const only = name === 'post-escalation' && 'escalationId' in data ? data.escalationId : key;
      await boss.send(name, data, {
        ...(id === undefined ? {} : { id }),
        ...(only === undefined ? {} : { singletonKey: only }),
        ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
        db: through(sql),
      });
    },
    enqueueAll: async (sql, name, jobs) => void (await boss.insert(name, [...jobs], { db: through(sql) })),
  };
}

function every(seconds: number, work: () => Promise<void>): NodeJS.Timeout {
  void work();
  return setInterval(() => void work(), seconds * 1000).unref();
}

const TIMING = {
  clock: steadyClock,
  useListenNotify: true,
  schedule: false,
  superviseIntervalSeconds: SUPERVISE_SECONDS,
  monitorIntervalSeconds: SUPERVISE_SECONDS,
};

function connectionOf(backend: QueueBackend): ConstructorParameters<typeof PgBoss>[0] & object {
  if (backend.kind === 'embedded') return { db: fromPglite(backend.pglite), backend: 'pglite' };
  return { connectionString: backend.url, application_name: 'why401 queue', max: 6 };
}

async function start(boss: PgBoss): Promise<void> {
  await boss.start();
  for (const [name, options] of Object.entries(QUEUES)) {
    await boss.createQueue(name, { ...options, notify: true });
    // pg-boss looks an unknown queue up outside the caller's transaction, which the embedded database's one connection would
    // wait for for ever: this fills its cache.
    await boss.findJobs(name, { id: NO_JOB });
  }
}

const NO_JOB = '00000000-0000-4000-8000-000000000000';

async function settle<Name extends JobName>(
  name: Name,
  job: JobWithMetadata<Jobs[Name]>,
  handle: Handle<Name>,
  onError: (error: Error, job: { readonly name: JobName; readonly id: string }) => void,
): Promise<{ id: string; status: 'completed' | 'failed'; output?: object }> {
  try {
    await handle(job.data, { signal: job.signal, lastTry: job.retryCount >= job.retryLimit });
    return { id: job.id, status: 'completed' };
  } catch (error) {
    const known = Error.isError(error) ? error : new Error('a job threw no error');
    onError(known, { name, id: job.id });
    // The row keeps the name only: messages of foreign errors may quote what a person sent.
    const why = faultOfDatabase(known);
    return { id: job.id, status: 'failed', output: { name: known.name, ...(why === null ? {} : { why }) } };
  }
}

function through(sql: Connection): NonNullable<SendOptions['db']> {
  return { executeSql: async (text: string, values: unknown[] = []) => ({ rows: [...(await sql.query(text, values.map(asValue)))] }) };
}

/** pg-boss sends text and numbers here; anything else would be a change of its own that we want to hear of. */
function asValue(value: unknown): string | number | boolean | Date | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date)
    return value;
  throw new TypeError('pg-boss handed over a value of an unknown type');
}
