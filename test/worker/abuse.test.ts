import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS, type JobDeps } from '../../src/usecases/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { type Abuser, type Api, guess, openAbuser, passwordsAt, type Question } from './abuser.ts';

let opened: TestDatabase | null;
let abuser: Abuser;
const api = (): Promise<Api> => abuser.api();
const ask = (text: string, question?: Question): Promise<string | null> => abuser.ask(text, question);
const limited: Abuser['limited'] = (limits) => abuser.limited(limits);

beforeAll(async () => {
  opened = await openTestDatabase('embedded');
  if (opened === null) throw new Error('the embedded database is always there');
  abuser = await openAbuser(opened.database, opened.backend);
});
afterAll(async () => {
  await abuser.close();
  await opened?.close();
});
beforeEach(() => opened?.database.script('delete from why401.limit_use; delete from why401.audit'));
afterEach(() => abuser.closeApis());

test('a list of passwords for one account gets nowhere, whoever of a workspace takes turns', async () => {
  const target = await api();
  const said: (string | null)[] = [];
  for (let index = 0; index < 12; index += 1)
    said.push(await ask(target.url, { overlay: guess('ada', `guess-${index}`), by: { teamId: 'T1', userId: `U${index % 4}` } }));

  const tried = passwordsAt(target, 'ada');
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.length).toBeLessThanOrEqual(DEFAULT_LIMITS.logins.most);
  expect(said.at(-1)).toMatch(/^This account’s password was shown to this server 9 times within 10 min\. .* wait about \d+ min\.$/);
  expect(said[0]).toBeNull();
});

test('a list of users with one password each, or of keys in any field, ends at so many credentials', async () => {
  const target = await api();
  for (let index = 0; index < 10; index += 1) await ask(target.url, { overlay: guess(`user${index}`, 'Summer2026!') });
  const users = new Set(target.seen.flatMap(({ headers }) => /^Basic (.*)/.exec(headers.authorization ?? '')?.[1] ?? []).values());
  const guessed = [...users].filter((pair) => atob(pair).startsWith('user'));
  expect(guessed).toHaveLength(DEFAULT_LIMITS.credentials.most);

  const other = await api();
  let last: string | null = null;
  for (let index = 0; index < 9; index += 1) last = await ask(other.url, { overlay: { headers: [['X-Door-Code', `000${index}`]] } });
  expect(new Set(other.seen.flatMap(({ headers }) => headers['x-door-code'] ?? [])).size).toBe(DEFAULT_LIMITS.credentials.most);
  expect(last).toMatch(/^I have shown this server 6 different credentials for you within 60 min\./);
  // The ones that were shown already may be shown again: they are no guess.
  expect(await ask(other.url, { overlay: { headers: [['X-Door-Code', '0000']] } })).toBeNull();
});

test('our own random credentials are nobody’s guess: asking again and again with one’s own is fine', async () => {
  const target = await api();
  for (let index = 0; index < 4; index += 1) expect(await ask(target.url, { overlay: { token: 'my-own-token-0001' } })).toBeNull();

  expect(new Set(target.seen.map(({ headers }) => headers.authorization)).size).toBeGreaterThan(3);
});

test('a scan of ports ends at so many servers, and nothing is sent to the next', async () => {
  const targets = await Promise.all(Array.from({ length: 5 }, api));
  const mine = limited({ hosts: { most: 3, seconds: 3_600 } });
  const said: (string | null)[] = [];
  for (const { url } of targets) said.push(await ask(url, { with: mine }));

  expect(said.slice(0, 3)).toEqual([null, null, null]);
  expect(said[3]).toBe(
    'You have asked about 3 different servers within 60 min, as many as I visit for one person. Please ask about another one in about 60 min.',
  );
  expect(targets.map(({ seen }) => seen.length > 0)).toEqual([true, true, true, false, false]);
  // A server that was asked before, and another person.
  expect(await ask(targets[0]?.url ?? '', { with: mine })).toBeNull();
  expect(await ask(targets[4]?.url ?? '', { with: mine, by: { teamId: 'T1', userId: 'U9' } })).toBeNull();
});

test('questions are limited by person and workspace, across a restart; another workspace has its own', async () => {
  const mine = limited({ person: { most: 2, seconds: 600 }, workspace: { most: 3, seconds: 600 } });
  const text = 'WWW-Authenticate: Bearer error="invalid_token"';
  expect([await ask(text, { with: mine }), await ask(text, { with: mine })]).toEqual([null, null]);

  const restarted = abuser.restarted(mine);
  expect(await ask(text, { with: restarted })).toMatch(/^That makes more than 2 questions within 10 min, .* in about \d+ min\.$/);
  expect(await ask(text, { with: restarted, by: { teamId: 'T1', userId: 'U2' } })).toBeNull();
  expect(await ask(text, { with: restarted, by: { teamId: 'T1', userId: 'U3' } })).toMatch(/^This workspace has asked 3 questions/);
  expect(await ask(text, { with: restarted, by: { teamId: 'T2', userId: 'U3' } })).toBeNull();
});

test('a server is spared after so many cases of one workspace', async () => {
  const target = await api();
  const mine = limited({ host: { most: 2, seconds: 600 } });
  for (const userId of ['U1', 'U2']) expect(await ask(target.url, { with: mine, by: { teamId: 'T1', userId } })).toBeNull();
  const before = target.seen.length;

  expect(await ask(target.url, { with: mine, by: { teamId: 'T1', userId: 'U3' } })).toMatch(
    /^This server was asked for 2 cases within 10 min\./,
  );
  expect(target.seen.length).toBe(before);
});

test('what the operator blocks is not contacted, and that is said', async () => {
  const problem = await ask('http://127.0.0.7:8099/');
  const [latest] = await abuser.deps.store.diagnosesOf({ teamId: 'T1', userId: 'U1' }, 1);

  expect(problem).toBeNull();
  expect(JSON.stringify(latest?.diagnosis)).toContain('the operator of this bot keeps it from here');
});

test('each request has its row: who, whereto, why allowed, how it ended, and nothing secret', async () => {
  const target = await api();
  await ask(`${target.url}?page=secret-path`, { overlay: { token: 'canary-token-123456' } });

  const rows = await abuser.deps.store.audit({ since: null, after: null, limit: 100 });
  expect(rows.filter(({ outcome, method }) => outcome === 'answered' && method !== 'TLS')).toHaveLength(target.seen.length);
  expect(rows[0]).toMatchObject({
    teamId: 'T1',
    userId: 'U1',
    method: 'GET',
    scheme: 'http',
    host: '127.0.0.1',
    port: Number(new URL(target.url).port),
    purpose: 'target',
    address: '127.0.0.1',
    allowedBy: '127.0.0.1',
    outcome: 'answered',
    status: 401,
  });
  expect(rows.every(({ ms }) => ms !== null)).toBe(true);
  const everything = JSON.stringify([rows, await opened?.database.query('select * from why401.limit_use')]);
  expect(everything).not.toMatch(/canary|secret-path|report/);
});

test('a request that cannot be noted down is not sent', async () => {
  const target = await api();
  const { store } = abuser.deps;
  const broken: JobDeps = {
    ...abuser.deps,
    store: {
      ...store,
      transaction: (work) => store.transaction((tx) => work({ ...tx, insertAudit: () => Promise.reject(new Error('the disk is full')) })),
    },
  };
  await ask(target.url, { with: broken });

  expect(target.seen).toEqual([]);
});
