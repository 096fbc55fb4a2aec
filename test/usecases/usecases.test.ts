import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createQueue, type JobQueue } from '../../src/queue/queue.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openPostNotes } from '../../src/storage/post-notes.ts';
import { createStore } from '../../src/storage/store.ts';
import type { JobDeps, Messenger, ReplyTo, RunResult } from '../../src/usecases/index.ts';
import * as usecases from '../../src/usecases/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { diagnosisOf } from '../support/diagnosis.ts';

const by = { teamId: 'T1', userId: 'U1' };
const replyTo: ReplyTo = { kind: 'response-url', url: 'https://hooks.slack.test/1' };
const request = { text: 'https://api.example.com', overlay: { token: 'canary-token' }, replyTo };
const context = (lastTry = false) => ({ signal: new AbortController().signal, lastTry });

let opened: TestDatabase | null;
let queue: JobQueue;
let deps: JobDeps;
let cases = 0;
let told: string[];
let result: () => RunResult;
let deliver: (to: ReplyTo) => boolean;
let post: () => string;

const messenger: Messenger = {
  async deliverDiagnosis(record, to) {
    told.push(`verdict ${to.kind} ${record.state}`);
    return deliver(to);
  },
  async postRootCard() {
    told.push('card');
    return post();
  },
  async postEvidence(escalation) {
    told.push(`evidence under ${escalation.rootTs}`);
    return '2.0';
  },
  updateRootCard: async (escalation) => void told.push(`card ${escalation.state}`),
  postEvidenceFile: async () => void told.push('file'),
  tellThread: async (_escalation, change) => void told.push(`thread ${change.kind}`),
  tellReporter: async (escalation, _record, change) => void told.push(`${escalation.reporterId} ${change.kind}`),
  tellEscalationFailed: async (_escalation, why) => void told.push(`failed: ${why}`),
  askAdmin: async () => true,
  share: async (_record, to) => void told.push(`share ${to.channelId} ${to.threadTs}`),
  tellShareFailed: async (_record, why) => void told.push(`not shared: ${why}`),
  warnAuthor: async (warning) => void told.push(`warn ${warning.userId} ${warning.kinds.join()}`),
};

beforeAll(async () => {
  opened = await openTestDatabase('embedded');
  if (opened === null) throw new Error('the embedded database is always there');
  await migrate(opened.database);
  queue = createQueue(opened.backend, () => undefined);
  await queue.start();
  const store = createStore(opened.database, queue.enqueue);
  const runner = { run: async () => result(), close: async () => undefined };
  const sealer = createSealer(Buffer.alloc(32, 5).toString('base64'));
  deps = { store, posts: openPostNotes(null), sealer, runner, messenger, defaultChannel: 'C9', note: () => undefined };
});
afterAll(async () => {
  await queue.stop(1_000);
  await opened?.close();
});
beforeEach(() => {
  told = [];
  // Each test has a host of its own, or its escalation would join the one before.
  cases += 1;
  const url = `https://api-${cases}.example.com/v1`;
  result = () => ({
    kind: 'diagnosis',
    diagnosis: diagnosisOf({ request: { method: 'GET', url, headers: [], body: null, complete: true } }),
  });
  deliver = () => true;
  post = () => '1.0';
});

const ask = () => usecases.requestDiagnosis(deps, { by, channelId: 'C1', request });
const answered = async () => {
  const { id } = await ask();
  await usecases.answerDiagnosis(deps, { diagnosisId: id }, context());
  told = [];
  return id;
};
const escalated = async (id: string) => {
  const answer = await usecases.confirmEscalation(deps, { diagnosisId: id, by, severity: 'high', note: null });
  if (answer.kind !== 'escalated') throw new Error(answer.kind);
  return answer.escalation.id;
};

test('a question is sealed at rest, answered once, and its secret deleted', async () => {
  const { id, caseNumber } = await ask();
  const rows = JSON.stringify(await opened?.database.query('select * from why401.diagnosis'));
  expect(rows).not.toMatch(/canary|hooks\.slack/);
  expect(caseNumber).toMatch(/^[0-9A-F]{4}$/);

  await usecases.answerDiagnosis(deps, { diagnosisId: id }, context());
  await usecases.answerDiagnosis(deps, { diagnosisId: id }, context());

  expect(told).toEqual(['verdict response-url answered']);
  expect(await deps.store.findDiagnosis(id)).toMatchObject({ sealed: null, sealedReply: null, deliveredAt: expect.any(Date) });
});

test('the same command sent again by Slack is one case', async () => {
  const twice = [1, 2].map(() => usecases.requestDiagnosis(deps, { by, channelId: 'C1', request, requestKey: 'trigger-1' }));
  const [one, other] = await Promise.all(twice);

  expect(one?.id).toBe(other?.id);
});

test('a result whose delivery failed is delivered at the next try without another run', async () => {
  const { id } = await ask();
  deliver = () => {
    throw new Error('503');
  };
  await expect(usecases.answerDiagnosis(deps, { diagnosisId: id }, context())).rejects.toThrow('503');
  expect(await deps.store.findDiagnosis(id)).toMatchObject({ state: 'answered', sealed: null, deliveredAt: null });
  deliver = () => true;
  result = () => {
    throw new Error('run twice');
  };

  await usecases.answerDiagnosis(deps, { diagnosisId: id }, context());

  expect(told).toEqual(['verdict response-url answered', 'verdict response-url answered']);
});

test('a reply way that is used up falls back to a direct message', async () => {
  const { id } = await ask();
  deliver = (to) => to.kind === 'direct-message';

  await usecases.answerDiagnosis(deps, { diagnosisId: id }, context());

  expect(told).toEqual(['verdict response-url answered', 'verdict direct-message answered']);
});

test('a fault is tried again, then told', async () => {
  const { id } = await ask();
  result = () => {
    throw new Error('boom');
  };

  await expect(usecases.answerDiagnosis(deps, { diagnosisId: id }, context())).rejects.toThrow('boom');
  await usecases.answerDiagnosis(deps, { diagnosisId: id }, context(true));

  expect(told).toEqual(['verdict response-url failed']);
});

test('a request sealed under another key is told, privately', async () => {
  const { id } = await ask();
  const other = { ...deps, sealer: createSealer(Buffer.alloc(32, 6).toString('base64')) };

  await usecases.answerDiagnosis(other, { diagnosisId: id }, context());

  expect(told).toEqual(['verdict direct-message failed']);
  expect((await deps.store.findDiagnosis(id))?.problem).toContain('ask again');
});

test('run again needs the input where a secret was deleted', async () => {
  const id = await answered();
  expect(await usecases.requestAgain(deps, { diagnosisId: id, by, replyTo })).toMatchObject({ kind: 'queued' });
  const stranger = { teamId: 'T2', userId: 'U1' };
  expect(await usecases.requestAgain(deps, { diagnosisId: id, by: stranger, replyTo })).toEqual({ kind: 'not-found' });

  result = () => ({ kind: 'diagnosis', diagnosis: diagnosisOf({ request: null }) });
  expect(await usecases.requestAgain(deps, { diagnosisId: await answered(), by, replyTo })).toMatchObject({ kind: 'needs-input' });
});

test('an escalation posts its card once; a second press is told where it stands', async () => {
  const id = await answered();
  expect(await usecases.previewEscalation(deps, { diagnosisId: id, by })).toMatchObject({ kind: 'preview', route: { channelId: 'C9' } });
  const escalationId = await escalated(id);
  await usecases.postEscalation(deps, { escalationId }, context());
  await usecases.postEscalation(deps, { escalationId }, context());

  expect(told).toEqual(['card', 'evidence under 1.0', 'file']);
  expect(await usecases.previewEscalation(deps, { diagnosisId: id, by })).toMatchObject({ kind: 'already', escalation: { rootTs: '1.0' } });
});

test('a channel that cannot be reached is told, and the press after it goes to the channel set since', async () => {
  const id = await answered();
  const escalationId = await escalated(id);
  post = () => {
    throw new usecases.UnreachableError('Invite the bot to the channel.');
  };
  await usecases.postEscalation(deps, { escalationId }, context());
  await usecases.changeSettings(deps, { by, change: { devopsChannel: 'C10' } });

  expect(told).toEqual(['card', 'failed: Invite the bot to the channel.']);
  const again = await usecases.confirmEscalation(deps, { diagnosisId: id, by, severity: 'low', note: null });
  expect(again).toMatchObject({ kind: 'escalated', escalation: { id: escalationId, channelId: 'C10' } });
});

test('a note loses its credentials before others see it', async () => {
  const input = { diagnosisId: await answered(), by, severity: 'low', note: 'try Authorization: Bearer canary-secret-1' } as const;

  expect(JSON.stringify(await usecases.confirmEscalation(deps, input))).not.toContain('canary');
});

test('acknowledge and resolve have one winner each, and all are told', async () => {
  const escalationId = await escalated(await answered());
  await usecases.postEscalation(deps, { escalationId }, context());
  told = [];
  const ops = { teamId: 'T1', userId: 'U7' };

  expect(await usecases.acknowledgeEscalation(deps, { escalationId, by: ops })).toMatchObject({ kind: 'done' });
  expect(await usecases.acknowledgeEscalation(deps, { escalationId, by })).toMatchObject({
    kind: 'lost',
    escalation: { acknowledgedBy: 'U7' },
  });
  const [change] = await deps.store.changesOf(escalationId);
  await usecases.updateCard(deps, { escalationId }, context());
  await usecases.tellChange(deps, { changeId: change?.id ?? '' }, context());
  await usecases.tellChange(deps, { changeId: change?.id ?? '', reporterId: 'U1' }, context());
  expect(told).toEqual(['card acknowledged', 'thread acknowledged', 'U1 acknowledged']);

  expect(await usecases.resolveEscalation(deps, { escalationId, by: ops })).toMatchObject({ kind: 'done' });
  expect(await usecases.acknowledgeEscalation(deps, { escalationId, by })).toMatchObject({
    kind: 'lost',
    escalation: { state: 'resolved' },
  });
  expect(await usecases.resolveEscalation(deps, { escalationId: 'none', by })).toEqual({ kind: 'not-found' });
});

test('what a person was told is not kept is not kept', async () => {
  const intake = usecases.createIntake(deps.store, { lateMs: -1, pending: 9, oldestMs: 60_000, queued: 9_999, patienceMs: 1 });
  const late = usecases.requestDiagnosis({ ...deps, intake }, { by, channelId: 'C1', request, requestKey: 'late-1' });

  await expect(late).rejects.toBeInstanceOf(usecases.BusyError);
  // The same again, in time, is new to the store.
  const { id } = await usecases.requestDiagnosis(deps, { by, channelId: 'C1', request, requestKey: 'late-1' });
  expect(await deps.store.findDiagnosis(id)).toMatchObject({ state: 'queued' });
  const jobs = await opened?.database.query('select count(*)::int as n from pgboss.job where id::text = $1', [id]);
  expect(jobs).toEqual([{ n: 1 }]);
});
