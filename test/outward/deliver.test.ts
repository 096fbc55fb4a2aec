import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { loadEngine } from '../../src/engine/index.ts';
import { createOutward } from '../../src/outward/create-outward.ts';
import { createQueue, type JobQueue } from '../../src/queue/queue.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openPostNotes } from '../../src/storage/post-notes.ts';
import { createStore } from '../../src/storage/store.ts';
import type { Delivery, JobDeps, Store } from '../../src/usecases/ports.ts';
import { DEFAULT_SETTINGS } from '../../src/usecases/workspace-model.ts';
import { startJobs } from '../../src/worker/jobs.ts';
import { canaries, tracesOf } from '../support/canaries.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { diagnosisOf } from '../support/diagnosis.ts';
import { type Receiver, startReceiver } from './receiver.ts';

/** Deliveries on the real store and queue, to a real server. Two hours of tries pass in a few seconds. */
const LIMIT = 60_000;
const sealer = createSealer(Buffer.alloc(32, 5).toString('base64'));
let opened: TestDatabase | null;
let queue: JobQueue;
let store: Store;
let receiver: Receiver;
let notes: string[];
let cases = 0;

beforeAll(async () => {
  receiver = await startReceiver();
  opened = await openTestDatabase('embedded');
  if (opened === null) throw new Error('the embedded database is always there');
  await migrate(opened.database);
  queue = createQueue(opened.backend, () => undefined);
  await queue.start();
  store = createStore(opened.database, queue.enqueue);
  const never = async (): Promise<never> => {
    throw new Error('not part of this test');
  };
  const messenger = new Proxy({}, { get: () => never }) as JobDeps['messenger'];
  const deps: JobDeps = {
    store,
    sealer,
    messenger,
    posts: openPostNotes(null),
    runner: { run: never, close: async () => undefined },
    outward: createOutward({ sealer, allowNetworks: ['127.0.0.1'], own: [], pagerDuty: { us: receiver.url, eu: receiver.url } }),
    defaultChannel: 'C9',
    note: (message, fields) => void notes.push(`${message} ${fields.target}`),
    secondsPerMinute: 0.01,
  };
  await startJobs(queue, deps);
  const settings = {
    ...DEFAULT_SETTINGS,
    sealedPagerDuty: await sealer.seal('0123456789abcdef0123456789abcdef'),
    webhook: { url: receiver.url, sealedKey: await sealer.seal('key') },
  };
  await store.transaction((tx) => tx.saveSettings('T1', settings));
}, LIMIT);
afterAll(async () => {
  await queue.stop(2_000);
  await opened?.close();
  await receiver.close();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = 202;
  notes = [];
});

async function escalated(diagnosis = diagnosisOf()): Promise<string> {
  cases += 1;
  const id = `g${cases}`;
  await store.transaction(async (tx) => {
    const by = { teamId: 'T1', userId: 'U1' };
    await tx.insertDiagnosis({ id, caseNumber: '7F3A', by, channelId: null, previousId: null, sealed: 'x', sealedReply: 'x' });
    await tx.finishDiagnosis(id, { diagnosis });
    const escalation = { id: `e${cases}`, diagnosisId: id, teamId: 'T1', reporterId: 'U1', channelId: 'C9', groupId: null } as const;
    await tx.insertEscalation({ ...escalation, fingerprint: null, severity: 'normal', note: null });
  });
  return `e${cases}`;
}

async function queued(escalationId: string, event: Delivery['event'], target: Delivery['target'] = 'pagerduty'): Promise<string> {
  const id = `${escalationId}-${event}-${target}`;
  await store.transaction(async (tx) => {
    await tx.insertDelivery({ id, teamId: 'T1', escalationId, target, event });
    await tx.enqueue('deliver-outward', { deliveryId: id });
  });
  return id;
}

async function ended(id: string): Promise<Delivery> {
  const begun = Date.now();
  for (;;) {
    const delivery = await store.findDelivery(id);
    if (delivery !== null && delivery.state !== 'pending') return delivery;
    if (Date.now() - begun > LIMIT / 2) throw new Error(`still pending: ${JSON.stringify(delivery)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const actions = (): readonly unknown[] => receiver.received.map(({ body }) => JSON.parse(body).event_action);

it(
  'is tried again until it is taken, and then told once',
  async () => {
    const answers = [503, 429, 202];
    receiver.answer = (response) => void response.writeHead(answers.shift() ?? 202).end();

    const id = await queued(await escalated(), 'opened', 'webhook');

    expect(await ended(id)).toMatchObject({ state: 'delivered', attempts: 3, problem: null });
    expect(receiver.received.map(({ headers }) => headers['why401-id'])).toEqual([id, id, id]);
    expect(notes).toEqual([]);
  },
  LIMIT,
);

it(
  'a later change does not overtake an earlier one that still waits',
  async () => {
    const answers = [503, 503];
    receiver.answer = (response) => void response.writeHead(answers.shift() ?? 202).end();
    const escalation = await escalated();
    const other = await escalated();

    await queued(escalation, 'opened');
    const acknowledged = await queued(escalation, 'acknowledged');
    const resolved = await queued(escalation, 'resolved');
    await ended(await queued(other, 'opened', 'webhook'));

    expect(await ended(resolved)).toMatchObject({ state: 'delivered', attempts: 1 });
    expect(await ended(acknowledged)).toMatchObject({ state: 'delivered', attempts: 1 });
    const told = actions().filter((action) => action !== undefined);
    expect(told.slice(-3)).toEqual(['trigger', 'acknowledge', 'resolve']);
    expect(new Set(told.slice(0, -2))).toEqual(new Set(['trigger']));
  },
  LIMIT,
);

it(
  'what is refused for good is a dead letter at once, and holds nothing up',
  async () => {
    receiver.answer = 400;
    const escalation = await escalated();

    const dead = await ended(await queued(escalation, 'opened'));

    expect(dead).toMatchObject({ state: 'dead', attempts: 1, problem: expect.stringContaining('status 400') });
    expect((await store.deadDeliveries('T1', 1))[0]?.id).toBe(dead.id);
    expect(notes).toEqual(['an outward delivery is dead pagerduty']);
    receiver.answer = 202;
    expect(await ended(await queued(escalation, 'acknowledged'))).toMatchObject({ state: 'delivered' });
  },
  LIMIT,
);

it(
  'what is never taken ends as a dead letter after all its tries',
  async () => {
    receiver.answer = 503;
    const id = `${await escalated()}-tried`;
    await store.transaction(async (tx) => {
      await tx.insertDelivery({ id, teamId: 'T1', escalationId: id.replace('-tried', ''), target: 'webhook', event: 'opened' });
      for (let tries = 1; tries <= 12; tries += 1)
        await tx.noteDelivery(id, { state: 'pending', problem: 'It is not ready (status 503).' });
      await tx.enqueue('deliver-outward', { deliveryId: id });
    });

    expect(await ended(id)).toMatchObject({ state: 'dead', attempts: 14, problem: 'It is not ready (status 503).' });
    expect(receiver.received).toHaveLength(2);
  },
  LIMIT,
);

it(
  'carries no secret of a case, in no encoding',
  async () => {
    const engine = await loadEngine();
    const given = canaries('http://127.0.0.1:9');
    for (const { text, overlay } of given) {
      const diagnosis = await engine.diagnose(
        { text, ...(overlay === undefined ? {} : { overlay }) },
        {
          openNet: null,
          signal: AbortSignal.timeout(15_000),
          random: (bytes) => randomBytes(bytes),
          clock: Date.now,
          mayChangeState: false,
          tagKey: randomBytes(32),
        },
      );
      const escalation = await escalated(diagnosis);
      for (const target of ['pagerduty', 'webhook'] as const) await ended(await queued(escalation, 'opened', target));
    }
    const told = receiver.received.map(({ body, headers }) => `${JSON.stringify(headers)}\n${body}`).join('\n');
    expect(receiver.received.length).toBeGreaterThanOrEqual(2 * given.length);
    expect(given.flatMap(({ secret }) => tracesOf(secret, told))).toEqual([]);
  },
  LIMIT,
);
