import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createQueue, type JobQueue } from '../../src/queue/queue.ts';
import type { Jobs } from '../../src/usecases/ports.ts';
import { describeOnEach, openTestDatabase, type TestDatabase } from '../support/databases.ts';

describeOnEach('the queue', (kind) => {
  let opened: TestDatabase | null;
  let queue: JobQueue;
  const failures: string[] = [];
  const it = (name: string, body: (database: TestDatabase) => Promise<void>) =>
    test(name, async () => (opened === null ? undefined : body(opened)));

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    if (opened === null) return;
    queue = createQueue(opened.backend, (_error, job) => void failures.push(job?.name ?? 'queue'));
    await queue.start();
  });
  afterAll(async () => {
    if (opened === null) return;
    await queue.stop(1_000);
    await opened.close();
  });

  it('does a burst of jobs, each once; one that throws fails alone, is tried again, and its row keeps no message', async ({ database }) => {
    const seen: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const wanted = Array.from({ length: 30 }, (_, index) => `job-${index}`);
    await queue.work('diagnose', async ({ diagnosisId }) => {
      seen.push(diagnosisId);
      if (seen.length === wanted.length + 1) resolve();
      if (diagnosisId === 'job-7' && seen.filter((id) => id === 'job-7').length === 1) throw new TypeError('quotes canary-secret');
    });

    await database.transaction(async (sql) => {
      for (const diagnosisId of wanted) await queue.enqueue(sql, 'diagnose', { diagnosisId });
    });
    await promise;

    expect(seen.toSorted()).toEqual([...wanted, 'job-7'].toSorted());
    expect(failures).toEqual(['diagnose']);
    const rows = await database.query('select * from pgboss.job');
    expect(JSON.stringify(rows)).not.toContain('canary');
  });

  it('brings back what a killed worker left active, as a further try', async ({ database, backend }) => {
    const data = { changeId: 'c1', reporterId: 'U1' };
    await queue.enqueue(database, 'tell-change', data);
    // What kill -9 leaves behind: the row says active, nobody works on it.
    await database.query("update pgboss.job set state = 'active', started_on = now() where name = 'tell-change'");
    await queue.stop(1_000);
    queue = createQueue(backend, () => undefined);
    await queue.start();

    const { promise, resolve } = Promise.withResolvers<Jobs['tell-change']>();
    await queue.work('tell-change', async (job) => resolve(job));

    expect(await promise).toEqual(data);
    const [row] = await database.query("select retry_count::int as tries from pgboss.job where name = 'tell-change'");
    expect(row).toEqual({ tries: 1 });
  });

  it('gives another try to what pg-boss gave up because its workers died', async ({ database, backend }) => {
    await queue.enqueue(database, 'share', { diagnosisId: 'd1', channelId: 'C1', threadTs: null });
    await queue.enqueue(database, 'warn-author', { teamId: 'T1', userId: 'U1', channelId: 'C1', ts: '1.1', kinds: [] });
    await database.query(
      `update pgboss.job set state = 'failed', retry_count = retry_limit, completed_on = now(),
         output = '{ "value": { "message": "job heartbeat timeout" } }' where name = 'share'`,
    );
    // This one failed by itself: its last try has told whom it had to.
    await database.query(`update pgboss.job set state = 'failed', output = '{ "name": "Error" }' where name = 'warn-author'`);
    await queue.stop(1_000);
    queue = createQueue(backend, () => undefined);
    await queue.start();

    const { promise, resolve } = Promise.withResolvers<boolean>();
    await queue.work('share', async (_job, { lastTry }) => resolve(lastTry));

    expect(await promise).toBe(true);
    expect(await database.query("select state::text from pgboss.job where name = 'warn-author'")).toEqual([{ state: 'failed' }]);
  });

  it('puts one card on the queue, however often somebody presses', async ({ database }) => {
    await Promise.all([1, 2, 3].map(() => queue.enqueue(database, 'post-escalation', { escalationId: 'e1' })));
    await queue.enqueue(database, 'post-escalation', { escalationId: 'e2' });

    const [row] = await database.query("select count(*)::int as n from pgboss.job where name = 'post-escalation'");
    expect(row).toEqual({ n: 2 });
  });

  it('holds back what is for later, and what waits already under the same key', async ({ database }) => {
    const later = { startAfterSeconds: 3600, key: 'e9' };
    await Promise.all([1, 2, 3].map(() => queue.enqueue(database, 'update-card', { escalationId: 'e9' }, later)));

    const rows = await database.query(
      "select start_after > now() + interval '59 minutes' as later from pgboss.job where name = 'update-card'",
    );
    expect(rows).toEqual([{ later: true }]);
  });
});
