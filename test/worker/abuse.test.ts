import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createQueue, type JobQueue } from '../../src/queue/queue.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStore } from '../../src/storage/store.ts';
import { answerDiagnosis, DEFAULT_LIMITS, type JobDeps, type Limits, type Messenger, requestDiagnosis } from '../../src/usecases/index.ts';
import { createPool } from '../../src/worker/pool.ts';
import { listen, type RunningServer } from '../net/servers.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';

// People who try to use the bot as a tool for guessing or scanning: the whole way of a question, its job, thread, door and database.

const context = { signal: new AbortController().signal, lastTry: true };
const KEY = new Uint8Array(32).fill(3);
const pool = createPool({ allowNetworks: ['127.0.0.1'], blockHosts: ['127.0.0.7/32'], own: [], tagKey: KEY, threads: 1 });
let opened: TestDatabase | null;
let queue: JobQueue;
let deps: JobDeps;
let servers: RunningServer[] = [];

beforeAll(async () => {
  opened = await openTestDatabase('embedded');
  if (opened === null) throw new Error('the embedded database is always there');
  await migrate(opened.database);
  queue = createQueue(opened.backend, () => undefined);
  await queue.start();
  const unused = async (): Promise<never> => Promise.reject(new Error('not part of this test'));
  const messenger: Messenger = {
    deliverDiagnosis: async () => true,
    postRootCard: unused,
    postEvidence: unused,
    postEvidenceFile: unused,
    updateRootCard: unused,
    tellThread: unused,
    tellReporter: unused,
    tellEscalationFailed: unused,
    askAdmin: unused,
    share: unused,
    tellShareFailed: unused,
    warnAuthor: unused,
  };
  const store = createStore(opened.database, queue.enqueue);
  const sealer = createSealer(Buffer.alloc(32, 5).toString('base64'));
  deps = { store, sealer, runner: pool, messenger, tagKey: KEY, defaultChannel: null, note: () => undefined };
});
afterAll(async () => {
  await pool.close();
  await queue.stop(1_000);
  await opened?.close();
});
beforeEach(() => opened?.database.script('delete from why401.limit_use; delete from why401.audit'));
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

interface Api {
  readonly url: string;
  /** What it was asked. */
  readonly seen: IncomingMessage[];
}

async function api(): Promise<Api> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('{"error":"wrong password"}');
  });
  const running = await listen(server);
  servers.push(running);
  return { url: `http://127.0.0.1:${running.port}/report`, seen };
}

const limited = (limits: Partial<Limits>): JobDeps => ({ ...deps, limits: { ...DEFAULT_LIMITS, ...limits } });

/** Asks and works the job off; what came of it: a problem, or null where there is a diagnosis. */
async function ask(text: string, { by = { teamId: 'T1', userId: 'U1' }, with: mine = deps, overlay = {} } = {}): Promise<string | null> {
  const request = { text, overlay, replyTo: { kind: 'direct-message' } } as const;
  const { id } = await requestDiagnosis(mine, { by, channelId: null, request });
  await answerDiagnosis(mine, { diagnosisId: id }, context);
  const record = await mine.store.findDiagnosis(id);
  if (record === null) throw new Error('the case is gone');
  expect(record.state).toBe(record.problem === null ? 'answered' : 'failed');
  return record.problem;
}

const passwordsAt = ({ seen }: Api, user: string): readonly string[] =>
  seen.flatMap(({ headers }) => {
    const pair = Buffer.from((headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    return pair.startsWith(`${user}:`) ? [pair.slice(user.length + 1)] : [];
  });

const guess = (user: string, password: string) => ({
  headers: [['Authorization', `Basic ${btoa(`${user}:${password}`)}`]] as [string, string][],
});

test('a list of passwords for one account gets nowhere, whoever of a workspace takes turns', async () => {
  const target = await api();
  const said: (string | null)[] = [];
  for (let index = 0; index < 12; index += 1)
    said.push(await ask(target.url, { overlay: guess('ada', `guess-${index}`), by: { teamId: 'T1', userId: `U${index % 4}` } }));

  const tried = passwordsAt(target, 'ada');
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.length).toBeLessThanOrEqual(DEFAULT_LIMITS.logins.most);
  expect(said.at(-1)).toMatch(/^This account’s password was shown to this server 5 times within 10 min\. .* wait about \d+ min\.$/);
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

  // A restarted process knows what the database knows, and no more.
  if (opened === null) throw new Error('the embedded database is always there');
  const store = createStore(opened.database, queue.enqueue);
  const restarted = { ...mine, store };
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
  const [latest] = await deps.store.diagnosesOf({ teamId: 'T1', userId: 'U1' }, 1);

  expect(problem).toBeNull();
  expect(JSON.stringify(latest?.diagnosis)).toContain('the operator of this bot keeps it from here');
});

test('each request has its row: who, whereto, why allowed, how it ended, and nothing secret', async () => {
  const target = await api();
  await ask(`${target.url}?page=secret-path`, { overlay: { token: 'canary-token-123456' } });

  const rows = await deps.store.audit({ since: null, after: null, limit: 100 });
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
  const store = { ...deps.store, transaction: deps.store.transaction.bind(deps.store) };
  const broken: JobDeps = {
    ...deps,
    store: {
      ...store,
      transaction: (work) => store.transaction((tx) => work({ ...tx, insertAudit: () => Promise.reject(new Error('the disk is full')) })),
    },
  };
  await ask(target.url, { with: broken });

  expect(target.seen).toEqual([]);
});
