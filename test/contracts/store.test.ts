import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createQueue, type JobQueue } from '../../src/queue/queue.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStore } from '../../src/storage/store.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { DEFAULT_SETTINGS } from '../../src/usecases/workspace-model.ts';
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
  groupId: null,
  fingerprint: null,
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

  it('finds what waits, and queues many at once, each at most once', async () => {
    const ids = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2'];
    for (const id of ids) await insert(id);
    expect(await store.queuedBefore(0, 100)).toEqual(expect.arrayContaining(ids));
    expect(await store.queuedBefore(60, 100)).toEqual([]);
    expect(await store.queuedBefore(0, 1)).toHaveLength(1);

    const before = await countJobs();
    const jobs = ids.map((id) => ({ id, data: { diagnosisId: id } }));
    if (opened !== null) for (let time = 0; time < 2; time += 1) await queue.enqueueAll(opened.database, 'diagnose', jobs);
    expect((await countJobs()) - before).toBe(2);
    for (const id of ids) await store.transaction((tx) => tx.finishDiagnosis(id, { problem: 'done' }));
    expect(await store.queuedBefore(0, 100)).toEqual([]);
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
    expect(await store.transaction((tx) => tx.resolve('e1', 'U8', 'rotated \0 the key'))).toMatchObject({
      state: 'resolved',
      resolvedBy: 'U8',
      resolution: 'rotated \uFFFD the key',
    });
    expect(await store.transaction((tx) => tx.resolve('e1', 'U7', null))).toBeNull();
    expect(await store.transaction((tx) => tx.acknowledge('e1', 'U7'))).toBeNull();
    expect(await store.findEscalation('e1')).toMatchObject({ id: 'e1', state: 'resolved', revision: 2 });
  });

  it('moves an escalation to another channel only while it has no card', async () => {
    await insert('d3');
    await store.transaction((tx) => tx.insertEscalation(newEscalation('e3', 'd3')));

    expect(await store.transaction((tx) => tx.retarget('e3', { channelId: 'C10', groupId: 'S1' }))).toMatchObject({
      channelId: 'C10',
      groupId: 'S1',
    });
    await store.transaction((tx) => tx.setRootCard('e3', '1.2'));
    expect(await store.transaction((tx) => tx.retarget('e3', { channelId: 'C11', groupId: null }))).toBeNull();
    expect(await store.findEscalation('e3')).toMatchObject({ rootTs: '1.2', channelId: 'C10' });
  });

  it('lists a person’s diagnoses newest first and keeps a workspace’s settings', async () => {
    await insert('d4');
    const mine = await store.diagnosesOf(by, 2);
    expect(mine).toHaveLength(2);
    expect(mine[0]?.createdAt.getTime()).toBeGreaterThanOrEqual(mine[1]?.createdAt.getTime() ?? 0);
    expect(await store.diagnosesOf({ teamId: 'T1', userId: 'U2' }, 5)).toEqual([]);

    expect(await store.settings('T1')).toEqual(DEFAULT_SETTINGS);
    await store.transaction((tx) => tx.saveSettings('T1', { ...DEFAULT_SETTINGS, devopsChannel: 'C1' }));
    const chosen = {
      ...DEFAULT_SETTINGS,
      devopsChannel: 'C2',
      rules: [{ host: '*.example.com', channelId: 'C3' }],
      networks: ['10.0.0.0/8'],
    };
    await store.transaction((tx) => tx.saveSettings('T1', chosen));
    expect(await store.settings('T1')).toEqual(chosen);
    expect(await store.settings('T2')).toEqual(DEFAULT_SETTINGS);
  });

  const reported = (escalationId: string, diagnosisId: string, reporterId: string, host: string | null) =>
    store.transaction((tx) => tx.insertReport({ escalationId, diagnosisId, reporterId, host, severity: 'low', note: null }));

  it('has one open thread for a fault, which counts its people and hosts', async () => {
    for (const id of ['f1', 'f2', 'f3']) await insert(id);
    const faulty = (id: string, diagnosisId: string) => ({ ...newEscalation(id, diagnosisId), fingerprint: 'same' });
    const opened = await Promise.all([
      store.transaction((tx) => tx.insertEscalation(faulty('fe1', 'f1'))),
      store.transaction((tx) => tx.insertEscalation(faulty('fe2', 'f2'))),
    ]);
    const winner = opened.find((one) => one !== null);
    expect(opened.filter((one) => one !== null)).toHaveLength(1);

    const id = winner?.id ?? '';
    expect(await reported(id, 'f1', 'U1', 'a.example')).toBe(true);
    expect(await reported(id, 'f1', 'U1', 'a.example')).toBe(false);
    await reported(id, 'f2', 'U2', 'b.example');
    await reported(id, 'f3', 'U2', null);
    expect(await store.openThread('T1', 'same')).toMatchObject({ id, people: 2, hosts: 2 });
    expect(await store.openThread('T2', 'same')).toBeNull();
    expect(await store.escalationOf('f3')).toMatchObject({ id });
    expect((await store.reportsOf(id)).map(({ reporterId }) => reporterId)).toEqual(['U1', 'U2', 'U2']);
  });

  it('moves an escalation only from the states that allow it, and only at the revision given', async () => {
    await insert('g1');
    const first = await store.transaction((tx) => tx.insertEscalation({ ...newEscalation('ge', 'g1'), fingerprint: 'g' }));
    expect(first).toMatchObject({ revision: 0 });
    const until = new Date(Date.now() + 60_000);

    expect(await store.transaction((tx) => tx.remind('ge', 0))).toMatchObject({ state: 'open', reminders: 1, revision: 1 });
    expect(await store.transaction((tx) => tx.remind('ge', 0))).toBeNull();
    expect(await store.transaction((tx) => tx.snooze('ge', 'U7', until, 'a fix is on its way'))).toMatchObject({
      state: 'snoozed',
      snoozedUntil: until,
      revision: 2,
    });
    expect(await store.transaction((tx) => tx.release('ge', 1))).toBeNull();
    expect(await store.transaction((tx) => tx.release('ge', 2))).toMatchObject({ state: 'open', snoozedUntil: null, reminders: 0 });
    expect(await store.transaction((tx) => tx.renew('ge', null))).toBeNull();
    expect(await store.transaction((tx) => tx.acknowledge('ge', 'U7'))).toMatchObject({ state: 'acknowledged', revision: 4 });
    expect(await store.transaction((tx) => tx.renew('ge', 4))).toMatchObject({ revision: 5 });
    await store.transaction((tx) => tx.resolve('ge', 'U7', null));
    expect(await store.transaction((tx) => tx.snooze('ge', 'U7', until, null))).toBeNull();

    await insert('g2');
    await store.transaction((tx) => tx.insertEscalation({ ...newEscalation('ge2', 'g2'), fingerprint: 'g' }));
    expect(await store.transaction((tx) => tx.reopen('ge'))).toBeNull();
    await store.transaction((tx) => tx.resolve('ge2', 'U7', null));
    expect(await store.transaction((tx) => tx.reopen('ge'))).toMatchObject({ state: 'open', resolvedBy: null, resolution: null });
  });

  it('forgets a deleted card once', async () => {
    await insert('h1');
    await store.transaction((tx) => tx.insertEscalation(newEscalation('he', 'h1')));
    await store.transaction((tx) => tx.setRootCard('he', '9.1'));

    expect(await store.transaction((tx) => tx.forgetRootCard('he', '8.8'))).toBe(false);
    expect(await store.transaction((tx) => tx.adoptRootCard('he', '8.8'))).toBe(false);
    expect(await store.transaction((tx) => tx.forgetRootCard('he', '9.1'))).toBe(true);
    expect(await store.findEscalation('he')).toMatchObject({ rootTs: null, evidenceTs: null });
    expect(await store.transaction((tx) => tx.adoptRootCard('he', '8.8'))).toBe(true);
    expect(await store.findEscalation('he')).toMatchObject({ rootTs: '8.8' });
  });

  it('tells a story in order, and a claim is granted once in each workspace', async () => {
    await insert('i1');
    await store.transaction((tx) => tx.insertEscalation(newEscalation('ie', 'i1')));
    for (const [index, kind] of (['acknowledged', 'resolved', 'reopened'] as const).entries())
      await store.transaction((tx) =>
        tx.insertChange({ id: `ic${index}`, escalationId: 'ie', kind, by: 'U7', text: 'why \0', diagnosisId: null }),
      );

    expect((await store.changesOf('ie')).map(({ kind }) => kind)).toEqual(['acknowledged', 'resolved', 'reopened']);
    expect(await store.findChange('ic1')).toMatchObject({ kind: 'resolved', text: 'why \uFFFD' });
    const claims = ['T1', 'T1', 'T2'].map((teamId) => store.transaction((tx) => tx.claim(teamId, 'share x')));
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(2);
  });

  it('keeps an installation, and deletes everything of a workspace or an organisation and nothing else', async () => {
    const of = (teamId: string) => ({ teamId, userId: 'U1' });
    for (const teamId of ['TA', 'TB', 'TC']) {
      await store.transaction(async (tx) => {
        await tx.insertDiagnosis({ ...newDiagnosis(`x${teamId}`), by: of(teamId) });
        await tx.insertEscalation({ ...newEscalation(`xe${teamId}`, `x${teamId}`), teamId });
        await tx.insertReport({
          escalationId: `xe${teamId}`,
          diagnosisId: `x${teamId}`,
          reporterId: 'U1',
          host: null,
          severity: 'low',
          note: null,
        });
        await tx.insertChange({ id: `xc${teamId}`, escalationId: `xe${teamId}`, kind: 'fixed', by: 'U1', text: null, diagnosisId: null });
        await tx.insertDelivery({ id: `xd${teamId}`, teamId, escalationId: `xe${teamId}`, target: 'webhook', event: 'opened' });
        const diagnosis = diagnosisOf();
        await tx.insertFeedback({ id: `xf${teamId}`, ...of(teamId), diagnosisId: `x${teamId}`, causeId: null, comment: null, diagnosis });
        await tx.claim(teamId, 'x');
        if (teamId !== 'TC') await tx.setEnterprise(teamId, 'E1');
      });
    }
    await store.transaction((tx) => tx.saveInstallation({ id: 'E1', sealed: 'jwe', installedBy: 'U1' }));
    await store.transaction((tx) => tx.saveInstallation({ id: 'E1', sealed: 'rotated', installedBy: null }));
    expect(await store.findInstallation('E1')).toMatchObject({ sealed: 'rotated', installedBy: 'U1' });
    expect(await store.enterpriseOf('TA')).toBe('E1');

    expect(await store.transaction((tx) => tx.deleteWorkspace('E1'))).toBeGreaterThan(8);

    const left = await opened?.database.query(
      `select id as at from why401.diagnosis where team_id in ('TA', 'TB') union select id from why401.escalation where team_id in ('TA', 'TB')
       union select escalation_id from why401.report where escalation_id like 'xe%' union select key from why401.claim where team_id in ('TA', 'TB')
       union select id from why401.delivery union select id from why401.feedback union select id from why401.installation`,
    );
    expect(left?.map(({ at }) => at).toSorted()).toEqual(['xdTC', 'xeTC', 'xfTC']);
    expect(await store.findDiagnosis('xTC')).not.toBeNull();
  });

  it('keeps what is asked for, deletes what is older than the workspace keeps it', async () => {
    const day = async (table: string, column: string, id: string, days: number) =>
      opened?.database.query(`update why401.${table} set ${column} = now() - $2::int * interval '1 day' where id = $1`, [id, days]);
    await store.transaction((tx) => tx.saveSettings('T1', { ...DEFAULT_SETTINGS, retentionDays: 3 }));
    for (const id of ['old', 'kept', 'shown', 'waiting']) await insert(id);
    for (const id of ['old', 'kept', 'shown']) await store.transaction((tx) => tx.finishDiagnosis(id, { problem: 'none' }));
    await store.transaction((tx) => tx.insertEscalation(newEscalation('shown-e', 'shown')));
    await reported('shown-e', 'shown', 'U1', null);
    for (const id of ['old', 'shown', 'waiting']) await day('diagnosis', 'created_at', id, 4);

    await store.transaction((tx) => tx.deleteOld());
    expect(await store.findDiagnosis('old')).toBeNull();
    for (const id of ['kept', 'shown', 'waiting']) expect(await store.findDiagnosis(id)).not.toBeNull();
    await store.transaction((tx) => tx.resolve('shown-e', 'U7', null));
    await day('escalation', 'resolved_at', 'shown-e', 4);
    await store.transaction((tx) => tx.deleteOld());
    expect(await store.findDiagnosis('shown')).toBeNull();
  });

  it('notes how each outward delivery went', async () => {
    await insert('j1');
    await store.transaction((tx) => tx.insertEscalation(newEscalation('je', 'j1')));
    await store.transaction((tx) =>
      tx.insertDelivery({ id: 'jd', teamId: 'T1', escalationId: 'je', target: 'pagerduty', event: 'opened' }),
    );

    await store.transaction((tx) => tx.noteDelivery('jd', { state: 'pending', problem: 'it answered 503' }));
    expect(await store.deadDeliveries('T1', 5)).toEqual([]);
    await store.transaction((tx) => tx.noteDelivery('jd', { state: 'dead', problem: 'it answered 400' }));
    expect(await store.deadDeliveries('T1', 5)).toMatchObject([
      { id: 'jd', attempts: 2, problem: 'it answered 400', endedAt: expect.any(Date) },
    ]);
  });

  it('knows which delivery has to wait for an earlier one', async () => {
    await insert('k1');
    await store.transaction((tx) => tx.insertEscalation(newEscalation('ke', 'k1')));
    const queue = (id: string, target: 'pagerduty' | 'webhook') =>
      store.transaction((tx) => tx.insertDelivery({ id, teamId: 'T1', escalationId: 'ke', target, event: 'opened' }));
    // Later ids come first in the alphabet: the moment decides.
    for (const id of ['kz', 'ky', 'kx']) await queue(id, id === 'ky' ? 'webhook' : 'pagerduty');

    expect(await Promise.all(['kz', 'ky', 'kx'].map((id) => store.hasEarlierDelivery(id)))).toEqual([false, false, true]);
    await store.transaction((tx) => tx.noteDelivery('kz', { state: 'dead', problem: null }));
    expect(await store.hasEarlierDelivery('kx')).toBe(false);
  });

  it('migrates once, and refuses a schema of a newer program', async () => {
    if (opened === null) return;
    await migrate(opened.database);
    await opened.database.query("insert into why401.schema_version (version, name) values (999, 'future')");

    await expect(migrate(opened.database)).rejects.toMatchObject({ code: 'schema-too-new' });
    await opened.database.query('delete from why401.schema_version where version = 999');
  });
});
