import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createQueue, type JobQueue } from '../../src/queue/queue.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { checkSecret } from '../../src/storage/canary.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { resealAll } from '../../src/storage/reseal.ts';
import { createStore } from '../../src/storage/store.ts';
import type { LimitName, LimitUse, Store } from '../../src/usecases/ports.ts';
import { DEFAULT_SETTINGS } from '../../src/usecases/workspace-model.ts';
import { describeOnEach, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { diagnosisOf } from '../support/diagnosis.ts';

const keyOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

describeOnEach('what trust needs of the store', (kind) => {
  let opened: TestDatabase | null;
  let queue: JobQueue;
  let store: Store;
  const it = (name: string, body: (database: TestDatabase['database']) => Promise<void>) =>
    test(name, async () => (opened === null ? undefined : body(opened.database)));

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

  const use = (key: string, item: string, most: number, name: LimitName = 'person'): LimitUse => ({ name, key, item, most, seconds: 600 });
  const spend = (...uses: readonly LimitUse[]) => store.transaction((tx) => tx.spend('T1', uses));
  const age = (key: string, seconds: number) =>
    opened?.database.query(`update why401.limit_use set at = at - $2::int * interval '1 second' where key = $1`, [key, seconds]);

  it('counts different things in a sliding window, and says when there is room again', async () => {
    expect(await spend(use('a', '1', 2))).toBeNull();
    await age('a', 500);
    expect(await spend(use('a', '2', 2))).toBeNull();
    expect(await spend(use('a', '2', 2))).toBeNull();
    expect(await spend(use('a', '3', 2))).toMatchObject({ name: 'person', most: 2, seconds: 600 });
    expect((await spend(use('a', '3', 2)))?.waitSeconds).toBeGreaterThan(80);
    expect((await spend(use('a', '3', 2)))?.waitSeconds).toBeLessThanOrEqual(100);

    await age('a', 101);
    expect(await spend(use('a', '3', 2))).toBeNull();
    expect(await spend(use('a', '1', 2))).not.toBeNull();
  });

  it('counts all or nothing', async () => {
    await spend(use('b', '1', 1));

    expect(await spend(use('c', '1', 5), use('b', '2', 1, 'host'))).toMatchObject({ name: 'host' });
    expect(await opened?.database.query(`select 1 from why401.limit_use where key = 'c'`)).toEqual([]);
  });

  it('lets no more through when many ask at the same moment', async () => {
    const asked = Array.from({ length: 12 }, (_each, index) => spend(use('d', `${index}`, 5), use(`e${index}`, 'x', 1)));

    expect((await Promise.all(asked)).filter((usedUp) => usedUp === null)).toHaveLength(5);
  });

  it('keeps a row of each request from before it leaves, completed afterwards, read in pages', async () => {
    const entry = {
      teamId: 'T1',
      userId: 'U1',
      diagnosisId: 'd',
      purpose: 'target',
      scheme: 'https',
      host: 'a.example',
      port: 443,
    } as const;
    for (const id of ['r1', 'r2', 'r3']) await store.transaction((tx) => tx.insertAudit({ ...entry, id, method: 'GET' }));
    const end = { id: 'r2', address: '93.184.216.34', allowedBy: 'public', outcome: 'answered', status: 401, ms: 12 };
    await store.transaction((tx) => tx.endAudit([end]));

    const first = await store.audit({ since: null, after: null, limit: 2 });
    expect(first).toMatchObject([{ id: 'r1', outcome: null, address: null }, end]);
    expect(first[0]?.at).toBeInstanceOf(Date);
    expect((await store.audit({ since: null, after: 'r2', limit: 2 })).map(({ id }) => id)).toEqual(['r3']);
    expect(await store.audit({ since: new Date(Date.now() + 3_600_000), after: null, limit: 2 })).toEqual([]);

    await opened?.database.query(`update why401.audit set at = at - interval '91 days' where id = 'r1'`);
    expect(await store.transaction((tx) => tx.deleteOldAudit(90))).toBe(1);
    await store.transaction((tx) => tx.deleteWorkspace('T1'));
    expect(await store.audit({ since: null, after: null, limit: 9 })).toEqual([]);
    expect(await opened?.database.query('select 1 from why401.limit_use')).toEqual([]);
  });

  it('forgets a person, but for what an open escalation shows', async () => {
    const me = { teamId: 'TF', userId: 'UME' };
    const other = { teamId: 'TF', userId: 'UOTHER' };
    const insert = (id: string, by: typeof me) =>
      store.transaction((tx) =>
        tx.insertDiagnosis({ id, caseNumber: '7F3A', by, channelId: 'C1', sealed: 'jwe', sealedReply: 'jwe', previousId: null }),
      );
    const escalate = (id: string, diagnosisId: string, by: typeof me) =>
      store.transaction(async (tx) => {
        const common = { diagnosisId, reporterId: by.userId, severity: 'low', note: `note of ${by.userId}` } as const;
        await tx.insertEscalation({ ...common, id, teamId: 'TF', channelId: 'C9', groupId: null, fingerprint: null });
        await tx.insertReport({ ...common, escalationId: id, host: null });
      });
    for (const id of ['plain', 'open', 'closed', 'shared']) await insert(id, me);
    for (const id of ['theirs', 'joined']) await insert(id, other);
    await escalate('e-open', 'open', me);
    await escalate('e-closed', 'closed', me);
    await escalate('e-shared', 'shared', me);
    await escalate('e-theirs', 'theirs', other);
    await store.transaction(async (tx) => {
      await tx.insertReport({
        escalationId: 'e-shared',
        diagnosisId: 'joined',
        reporterId: 'UOTHER',
        host: null,
        severity: 'low',
        note: null,
      });
      for (const id of ['e-closed', 'e-shared', 'e-theirs']) await tx.resolve(id, 'UME', 'my secret words');
      await tx.insertChange({
        id: 'ch',
        escalationId: 'e-theirs',
        kind: 'explained',
        by: 'UME',
        text: 'my secret words',
        diagnosisId: null,
      });
      await tx.insertFeedback({ id: 'fb', ...me, diagnosisId: 'plain', causeId: null, comment: 'mine', diagnosis: diagnosisOf() });
    });

    expect(await store.transaction((tx) => tx.deletePerson(me))).toMatchObject({ cases: 3, feedback: 1, kept: 1 });

    const left = async (table: string) => JSON.stringify(await opened?.database.query(`select * from why401.${table}`));
    expect((await store.diagnosesOf(me, 9)).map(({ id }) => id)).toEqual(['open']);
    expect(await store.findEscalation('e-open')).toMatchObject({ reporterId: 'UME', note: 'note of UME' });
    expect(await store.findEscalation('e-closed')).toBeNull();
    expect(await store.findEscalation('e-shared')).toMatchObject({ diagnosisId: 'joined', reporterId: 'UOTHER', note: null });
    expect(await store.findEscalation('e-theirs')).toMatchObject({ reporterId: 'UOTHER', resolvedBy: null, resolution: null });
    for (const table of ['feedback', 'escalation_change']) expect(await left(table)).not.toMatch(/UME|secret words|mine/);
    expect((await store.diagnosesOf(other, 9)).map(({ id }) => id).sort()).toEqual(['joined', 'theirs']);

    await store.transaction((tx) => tx.resolve('e-open', 'UOTHER', null));
    expect(await store.transaction((tx) => tx.deletePerson(me))).toMatchObject({ cases: 1, kept: 0 });
    for (const table of ['diagnosis', 'report', 'escalation']) expect(await left(table)).not.toContain('UME');
  });

  it('knows its secret, takes two while keys change, and seals everything anew', async (database) => {
    const [old, fresh] = [createSealer(keyOf(1)), createSealer(`${keyOf(2)},${keyOf(1)}`)];
    await checkSecret(database, old);
    await expect(checkSecret(database, createSealer(keyOf(2)))).rejects.toMatchObject({ code: 'wrong-secret' });
    await checkSecret(database, fresh);

    const by = { teamId: 'TR', userId: 'U1' };
    for (let index = 0; index < 130; index += 1) {
      const [sealed, sealedReply] = [await old.seal(`question ${index}`), await old.seal('reply')];
      await store.transaction((tx) =>
        tx.insertDiagnosis({ id: `k${index}`, caseNumber: 'K', by, channelId: null, sealed, sealedReply, previousId: null }),
      );
    }
    const webhook = { url: 'https://hooks.example/', sealedKey: await old.seal('hmac') };
    const settings = { ...DEFAULT_SETTINGS, sealedPagerDuty: await old.seal('pd'), webhook };
    await store.transaction(async (tx) => {
      await tx.saveSettings('TR', settings);
      await tx.saveInstallation({ id: 'TR', sealed: await old.seal('xoxb'), installedBy: null });
    });

    // Nothing else is sealed but what the tests before left behind, which is no JWE at all.
    await database.query(`update why401.diagnosis set sealed_reply = null where sealed_reply = 'jwe'`);
    await database.query(`update why401.diagnosis set state = 'failed', sealed = null where sealed = 'jwe'`);
    await expect(resealAll(database, createSealer(keyOf(9)), { lost: false })).rejects.toMatchObject({ code: 'wrong-secret' });
    expect(await resealAll(database, fresh, { lost: false })).toEqual({ sealed: 263, unreadable: 0 });
    expect(await resealAll(database, fresh, { lost: false })).toEqual({ sealed: 0, unreadable: 0 });

    const newest = createSealer(keyOf(2));
    await checkSecret(database, newest);
    await expect(checkSecret(database, old)).rejects.toMatchObject({ code: 'wrong-secret' });
    expect(await newest.open((await store.findDiagnosis('k129'))?.sealed ?? '')).toBe('question 129');
    expect(await newest.open((await store.findInstallation('TR'))?.sealed ?? '')).toBe('xoxb');
    const now = await store.settings('TR');
    expect(await newest.open(now.sealedPagerDuty ?? '')).toBe('pd');
    expect(await newest.open(now.webhook?.sealedKey ?? '')).toBe('hmac');
    expect({ ...now, sealedPagerDuty: null, webhook: null }).toEqual(DEFAULT_SETTINGS);
  });

  it('a lost key costs what it sealed, and nothing else', async (database) => {
    const stranger = createSealer(keyOf(7));

    expect(await resealAll(database, stranger, { lost: true })).toEqual({ sealed: 0, unreadable: 263 });

    await checkSecret(database, stranger);
    expect(await store.findDiagnosis('k0')).toMatchObject({ state: 'failed', sealed: null, sealedReply: null });
    expect(await store.findInstallation('TR')).toBeNull();
    expect(await store.settings('TR')).toEqual(DEFAULT_SETTINGS);
  });
});
