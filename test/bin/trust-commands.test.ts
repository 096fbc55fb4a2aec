import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeAudit } from '../../src/bin/audit-command.ts';
import { readFeedback } from '../../src/bin/feedback-command.ts';
import { withDatabase } from '../../src/bin/open-database.ts';
import { rotate } from '../../src/bin/rotate-command.ts';
import { startServe } from '../../src/bin/serve.ts';
import { auditOptions, rotateOptions } from '../../src/cli/purpose.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { checkSecret } from '../../src/storage/canary.ts';
import { keptSecret } from '../../src/storage/kept-secret.ts';
import { createStore } from '../../src/storage/store.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';

const keyOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'http://127.0.0.1:1/', PORT: '0' };
const storeOf = (database: Parameters<typeof createStore>[0]) => createStore(database, () => Promise.reject(new Error('unused')));
const by = { teamId: 'T1', userId: 'U1' };

/** Leaves a sealed question behind, as a running bot does. */
const ask = (config: Config, secret: string, id: string): Promise<void> =>
  withDatabase(config, async (database) => {
    const sealer = createSealer(secret);
    await checkSecret(database, sealer);
    const sealed = await sealer.seal('canary-question');
    await storeOf(database).transaction(async (tx) => {
      await tx.insertDiagnosis({ id, caseNumber: 'C', by, channelId: null, sealed, sealedReply: sealed, previousId: null });
      const place = { method: 'GET', scheme: 'https', host: 'api.example', port: 443, purpose: 'target' } as const;
      await tx.insertAudit({ id: `r${id}`, teamId: 'T1', userId: 'U1', diagnosisId: id, ...place });
    });
  });

const questionOf = (config: Config, secret: string, id: string): Promise<string> =>
  withDatabase(config, async (database) => createSealer(secret).open((await storeOf(database).findDiagnosis(id))?.sealed ?? ''));

const started = (config: Config): Promise<unknown> =>
  startServe({ config, role: 'all', log: createLog({ level: 'silent' }) }).then((served) => served.stop());

const auditOf = async (config: Config, words: readonly string[]): Promise<readonly string[]> => {
  const lines: string[] = [];
  await writeAudit(config, auditOptions(words), (line) => lines.push(line));
  return lines;
};

describe('on the embedded database', () => {
  let dir: string;
  let config: Config;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'why401-trust-'));
    config = readConfig({ ...SLACK, WHY401_DATA_DIR: dir });
    const { openEmbedded } = await import('../../src/storage/embedded.ts');
    await (await openEmbedded(dir)).close();
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('changes the key that is kept in the folder: a new file of the same mode, everything under it, the old one gone', async () => {
    const old = await keptSecret(dir);
    await ask(config, old, 'd1');

    expect(await rotate(config, { lost: false })).toEqual({ sealed: 2, unreadable: 0 });

    const fresh = await keptSecret(dir);
    expect(fresh).not.toBe(old);
    expect(fresh).not.toContain(',');
    expect((await stat(join(dir, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await questionOf(config, fresh, 'd1')).toBe('canary-question');
    await expect(questionOf(config, old, 'd1')).rejects.toMatchObject({ code: 'wrong-secret' });
  });

  it('goes on after a break: the file names both keys until everything is sealed anew', async () => {
    const old = await keptSecret(dir);
    const both = `${keyOf(8)},${old}`;
    await writeFile(join(dir, 'secret'), `${both}\n`);
    await ask(config, await keptSecret(dir), 'd2');

    expect(await rotate(config, { lost: false })).toEqual({ sealed: 2, unreadable: 0 });

    expect((await readFile(join(dir, 'secret'), 'utf8')).trim()).toBe(keyOf(8));
    expect(await questionOf(config, keyOf(8), 'd2')).toBe('canary-question');
  });

  it('a start with another secret says so in one line, and so does a folder that a bot has open', async () => {
    const other = readConfig({ ...SLACK, WHY401_DATA_DIR: dir, WHY401_SECRET: keyOf(9) });
    await expect(started(other)).rejects.toMatchObject({
      code: 'wrong-secret',
      message: 'WHY401_SECRET is not the one that this database was sealed with',
      hint: expect.stringContaining('rotate-secret'),
    });

    await withDatabase(config, async () => {
      const inUse = { code: 'data-folder-in-use' };
      await expect(auditOf(config, [])).rejects.toMatchObject(inUse);
      await expect(readFeedback(config)).rejects.toMatchObject(inUse);
      await expect(rotate(config, { lost: false })).rejects.toMatchObject(inUse);
      await expect(started(config)).rejects.toMatchObject(inUse);
    });
  });

  it('prints the audit for people and for programs, from a day on', async () => {
    const [first, ...rest] = await auditOf(config, ['--json']);
    expect(rest).toHaveLength(1);
    expect(JSON.parse(first ?? '')).toMatchObject({
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      teamId: 'T1',
      userId: 'U1',
      diagnosisId: 'd1',
      method: 'GET',
      host: 'api.example',
      address: null,
      allowedBy: null,
      outcome: null,
    });
    expect((await auditOf(config, []))[0]).toMatch(/Z T1 U1 case d1 GET https:\/\/api\.example:443 target not connected unfinished\n$/);
    expect(await auditOf(config, ['--since', '2999-01-01'])).toEqual([]);
    await expect(auditOf(readConfig({ ...SLACK, WHY401_DATA_DIR: join(dir, 'nowhere') }), [])).rejects.toMatchObject({
      code: 'bad-configuration',
    });
  });

  it('a lost key: nothing opens, and the bot can start again', async () => {
    await rm(join(dir, 'secret'));
    await expect(started(config)).rejects.toMatchObject({ code: 'wrong-secret' });

    expect(await rotate(config, { lost: true })).toEqual({ sealed: 0, unreadable: 4 });

    await started(config);
  });
});

(hasPostgres() ? describe : describe.skip)('on PostgreSQL', () => {
  let postgres: TestPostgres | null;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  it('seals with the first key and opens with either; two keys are asked for', async () => {
    const withSecret = (secret: string) => readConfig({ ...SLACK, DATABASE_URL: postgres?.url, WHY401_SECRET: secret });
    const [old, both, fresh] = [withSecret(keyOf(1)), withSecret(`${keyOf(2)},${keyOf(1)}`), withSecret(keyOf(2))];
    await ask(old, keyOf(1), 'd1');
    await ask(both, both.secret ?? '', 'd2');
    expect(await questionOf(both, both.secret ?? '', 'd1')).toBe('canary-question');
    expect(() => rotate(old, { lost: false })).toThrow('WHY401_SECRET holds one key');
    await expect(started(fresh)).rejects.toMatchObject({ code: 'wrong-secret' });

    expect(await rotate(both, { lost: false })).toEqual({ sealed: 2, unreadable: 0 });

    await started(fresh);
    await expect(started(old)).rejects.toMatchObject({ code: 'wrong-secret' });
    expect(await questionOf(fresh, keyOf(2), 'd1')).toBe('canary-question');
    expect(await auditOf(fresh, ['--json', '--since', '2026-01-01T00:00'])).toHaveLength(2);
  });
});

it.each([[['--since']], [['--since', 'yesterday']], [['--since=2026-13-01']], [['all']], [['--path']]])('audit %j is refused', (words) => {
  expect(() => auditOptions(words)).toThrow(expect.objectContaining({ code: 'unusable-input' }));
});

it('a day is one in UTC, a moment too unless it names a zone', () => {
  expect(auditOptions(['--since', '2026-11-01']).since?.toISOString()).toBe('2026-11-01T00:00:00.000Z');
  expect(auditOptions(['--since', '2026-11-01T12:00']).since?.toISOString()).toBe('2026-11-01T12:00:00.000Z');
  expect(auditOptions(['--since', '2026-11-01T12:00+02:00']).since?.toISOString()).toBe('2026-11-01T10:00:00.000Z');
  expect(() => rotateOptions(['--fast'])).toThrow();
});
