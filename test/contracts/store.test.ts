import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createQueue, type JobQueue } from '../../src/queue/queue.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStore } from '../../src/storage/store.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { describeOnEach, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { diagnosisOf } from '../support/diagnosis.ts';

const by = { teamId: 'T1', userId: 'U1' };
const newDiagnosis = (id: string) => ({
  id,
  caseNumber: '7F3A',
  by,
  channelId: 'C1',
  sealed: 'jwe',
  sealedReply: 'jwe-reply',
  previousId: null,
});
const newEscalation = (id: string, diagnosisId: string) => ({
  id,
  diagnosisId,
  teamId: 'T1',
  reporterId: 'U1',
  channelId: 'C9',
  severity: 'high' as const,
  note: 'since \0 noon',
});

describeOnEach('the store', (kind) => {
  let opened: TestDatabase | null;
  let queue: JobQueue;
  let store: Store;
  const it = (name: string, body: () => Promise<void>) => test(name, async () => (opened === null ? undefined : body()));

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    if (opened === null) return;
    await migrate(opened.database);
    queue = createQueue(opened.backend, () => undefined);
    await queue.start();
    store = createStore(opened.database, queue.enqueue);
  });
  afterAll(async () => {
    if (opened === null) return;
    await queue.stop(1_000);
    await opened.close();
  });

  const insert = (id: string) => store.transaction((tx) => tx.insertDiagnosis(newDiagnosis(id)));
  const countJobs = async () => Number((await opened?.database.query('select count(*)::int as n from pgboss.job'))?.[0]?.n);

  it('takes a diagnosis once and deletes the sealed payload when its job ends', async () => {
    expect(await insert('d1')).toBe(true);
    expect(await insert('d1')).toBe(false);
    expect(await store.findDiagnosis('d1')).toMatchObject({ state: 'queued', sealed: 'jwe', by, diagnosis: null });

    const diagnosis = diagnosisOf({ repair: 'curl \0 "\ud800" ü' });
    expect(await store.transaction((tx) => tx.finishDiagnosis('d1', { diagnosis }))).toBe(true);
    expect(await store.transaction((tx) => tx.finishDiagnosis('d1', { problem: 'late' }))).toBe(false);

    const ended = await store.findDiagnosis('d1');
    expect(ended).toMatchObject({ state: 'answered', sealed: null, sealedReply: 'jwe-reply', diagnosis, problem: null });
    expect(ended?.finishedAt).toBeInstanceOf(Date);
    await store.transaction((tx) => tx.markDelivered('d1'));
    expect(await store.findDiagnosis('d1')).toMatchObject({ sealedReply: null, deliveredAt: expect.any(Date) });
  });

  it('keeps nothing of a transaction that fails, jobs included', async () => {
    const before = await countJobs();

    const failing = store.transaction(async (tx) => {
      await tx.insertDiagnosis(newDiagnosis('rolled-back'));
      await tx.enqueue('diagnose', { diagnosisId: 'rolled-back' });
      throw new Error('changed my mind');
    });

    await expect(failing).rejects.toThrow('changed my mind');
    expect(await store.findDiagnosis('rolled-back')).toBeNull();
    expect(await countJobs()).toBe(before);
  });

  it('queues one job for one id', async () => {
    const before = await countJobs();
    const id = '6a1f2c66-6cbb-4d3c-9a5e-5b2f7a1f0c11';

    await store.transaction((tx) => tx.enqueue('diagnose', { diagnosisId: 'x' }, { id }));
    await store.transaction((tx) => tx.enqueue('diagnose', { diagnosisId: 'x' }, { id }));

    expect(await countJobs()).toBe(before + 1);
  });

  it('lets one escalation of a diagnosis win, and one person each change', async () => {
    await insert('d2');
    const first = await store.transaction((tx) => tx.insertEscalation(newEscalation('e1', 'd2')));
    expect(first).toMatchObject({ state: 'open', rootTs: null, note: 'since \uFFFD noon' });
    expect(await store.transaction((tx) => tx.insertEscalation(newEscalation('e2', 'd2')))).toBeNull();

    const [one, other] = await Promise.all([
      store.transaction((tx) => tx.acknowledge('e1', 'U7')),
      store.transaction((tx) => tx.acknowledge('e1', 'U8')),
    ]);
    expect([one, other].filter((won) => won !== null)).toHaveLength(1);
    expect(await store.transaction((tx) => tx.resolve('e1', 'U8'))).toMatchObject({ state: 'resolved', resolvedBy: 'U8' });
    expect(await store.transaction((tx) => tx.resolve('e1', 'U7'))).toBeNull();
    expect(await store.transaction((tx) => tx.acknowledge('e1', 'U7'))).toBeNull();
    expect(await store.escalationOf('d2')).toMatchObject({ id: 'e1', state: 'resolved' });
  });

  it('moves an escalation to another channel only while it has no card', async () => {
    await insert('d3');
    await store.transaction((tx) => tx.insertEscalation(newEscalation('e3', 'd3')));

    expect(await store.transaction((tx) => tx.retarget('d3', 'C10'))).toMatchObject({ channelId: 'C10' });
    await store.transaction((tx) => tx.setRootCard('e3', '1.2'));
    expect(await store.transaction((tx) => tx.retarget('d3', 'C11'))).toBeNull();
    expect(await store.findEscalation('e3')).toMatchObject({ rootTs: '1.2', channelId: 'C10' });
  });

  it('lists a person’s diagnoses newest first and keeps a workspace’s channel', async () => {
    await insert('d4');
    const mine = await store.diagnosesOf(by, 2);
    expect(mine).toHaveLength(2);
    expect(mine[0]?.createdAt.getTime()).toBeGreaterThanOrEqual(mine[1]?.createdAt.getTime() ?? 0);
    expect(await store.diagnosesOf({ teamId: 'T1', userId: 'U2' }, 5)).toEqual([]);

    expect(await store.devopsChannel('T1')).toBeNull();
    await store.transaction((tx) => tx.setDevopsChannel('T1', 'C1'));
    await store.transaction((tx) => tx.setDevopsChannel('T1', 'C2'));
    expect(await store.devopsChannel('T1')).toBe('C2');
  });

  it('migrates once, and refuses a schema of a newer program', async () => {
    if (opened === null) return;
    await migrate(opened.database);
    await opened.database.query("insert into why401.schema_version (version, name) values (999, 'future')");

    await expect(migrate(opened.database)).rejects.toMatchObject({ code: 'schema-too-new' });
    await opened.database.query('delete from why401.schema_version where version = 999');
  });
});
