import { afterAll, afterEach, beforeAll, beforeEach, expect, it, test } from '@jest/globals';
import type { Diagnosis } from '../../src/engine/index.ts';
import { createQueue, type JobQueue } from '../../src/queue/queue.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openPostNotes } from '../../src/storage/post-notes.ts';
import { createStore } from '../../src/storage/store.ts';
import type { JobDeps, Messenger } from '../../src/usecases/index.ts';
import * as usecases from '../../src/usecases/index.ts';
import type { PostNote } from '../../src/usecases/ports.ts';
import { startJobs } from '../../src/worker/jobs.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { diagnosisOf } from '../support/diagnosis.ts';

/** An escalation's whole life on the real store and queue; only Slack is a list of what would be said. Hours pass in fractions of a second. */
let opened: TestDatabase | null;
let queue: JobQueue;
let deps: JobDeps;
let told: string[] = [];
let postCard: (note: PostNote) => string;
/** What the operator reads. */
let notes: string[] = [];
let update: (ts: string) => void;
let team = 0;
let teamId = '';

const messenger: Messenger = {
  deliverDiagnosis: async () => true,
  async postRootCard({ id }, _record, note) {
    if (note === undefined) throw new Error('a card is noted as soon as Slack has it in hand');
    const ts = postCard(note);
    told.push(`card ${name(id)}`);
    return ts;
  },
  postEvidence: async () => '2.0',
  postEvidenceFile: async ({ id }) => void told.push(`file ${name(id)}`),
  async updateRootCard({ id, state, people, hosts, severity, rootTs }) {
    update(rootTs ?? '');
    told.push(`card ${name(id)}: ${state} ${people} people ${hosts} hosts ${severity}`);
  },
  tellThread: async ({ id }, { kind, text }) => void told.push(`thread ${name(id)}: ${kind}${text === null ? '' : ` (${text})`}`),
  tellReporter: async ({ reporterId }, _record, { kind }) => void told.push(`${reporterId}: ${kind}`),
  tellEscalationFailed: async ({ reporterId }, why) => void told.push(`${reporterId}: ${why}`),
  askAdmin: async () => {
    told.push('admin asked');
    return true;
  },
  share: async (_record, { channelId, threadTs }) => void told.push(`shared ${channelId} ${threadTs}`),
  tellShareFailed: async () => undefined,
  warnAuthor: async ({ userId, kinds }) => void told.push(`warned ${userId} ${kinds.join()}`),
};

const names = new Map<string, string>();
const name = (id: string): string => {
  if (!names.has(id)) names.set(id, String.fromCharCode(65 + names.size));
  return names.get(id) ?? '';
};

beforeAll(async () => {
  opened = await openTestDatabase('embedded');
  if (opened === null) throw new Error('the embedded database is always there');
  await migrate(opened.database);
  queue = createQueue(opened.backend, () => undefined);
  await queue.start();
  deps = {
    store: createStore(opened.database, queue.enqueue),
    sealer: createSealer(Buffer.alloc(32, 5).toString('base64')),
    runner: { run: async () => ({ kind: 'diagnosis', diagnosis: diagnosisOf() }), close: async () => undefined },
    messenger,
    posts: openPostNotes(null),
    defaultChannel: 'C9',
    operatorNetworks: ['10.0.0.0/8'],
    note: (text) => void notes.push(text),
    // 15 minutes are 0.15 s.
    secondsPerMinute: 0.01,
  };
  await startJobs(queue, deps);
}, 60_000);
afterAll(async () => {
  await queue.stop(2_000);
  await opened?.close();
});
beforeEach(() => {
  told = [];
  notes = [];
  names.clear();
  team += 1;
  teamId = `T${team}`;
  let cards = 0;
  postCard = () => {
    cards += 1;
    return `${team}.${cards}`;
  };
  update = () => undefined;
});

/** Their clocks must not ring into the next test. */
afterEach(async () => {
  for (const { id } of await deps.store.openEscalations(teamId, 50)) await deps.store.transaction((tx) => tx.resolve(id, 'UEND', null));
});

const LIMIT = 60_000;

/** Ends when `line` was said; fails with all that was said instead. */
async function heard(line: string, times = 1): Promise<void> {
  const begun = Date.now();
  while (told.filter((one) => one === line).length < times) {
    if (Date.now() - begun > LIMIT / 2) throw new Error(`not heard: ${line}\n${told.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function noted(words: string): Promise<void> {
  const begun = Date.now();
  while (!notes.some((note) => note.includes(words))) {
    if (Date.now() - begun > LIMIT / 2) throw new Error(`not noted: ${words}\n${notes.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Slack has it in hand, and nothing is heard after that: as if the process were gone. */
const killedWhilePosting = () => (note: PostNote) => {
  note.handedOver();
  throw new Error('killed');
};

const faulty = (host: string, cause: string, change: Partial<Diagnosis> = {}): Diagnosis => {
  const [first] = diagnosisOf().causes;
  if (first === undefined) throw new Error('the sample has a cause');
  return diagnosisOf({
    outcome: 'auth-failure',
    causes: [{ ...first, id: cause, likelihood: 'high', fixes: [{ audience: 'owner', effort: 'easy', text: 'Mend it.' }] }],
    request: { method: 'GET', url: `https://${host}/v1`, headers: [], body: null, complete: true },
    ...change,
  });
};

async function caseOf(userId: string, diagnosis: Diagnosis): Promise<string> {
  const request = { text: 'x', replyTo: { kind: 'direct-message' } } as const;
  const { id } = await usecases.requestDiagnosis(deps, { by: { teamId, userId }, channelId: 'C1', request });
  await deps.store.transaction((tx) => tx.finishDiagnosis(id, { diagnosis }));
  return id;
}

async function escalate(userId: string, diagnosis: Diagnosis, severity: usecases.Severity = 'normal') {
  const input = { diagnosisId: await caseOf(userId, diagnosis), by: { teamId, userId }, severity, note: null };
  const result = await usecases.confirmEscalation(deps, input);
  if (!('escalation' in result)) throw new Error(result.kind);
  return { kind: result.kind, id: result.escalation.id };
}

const ops = () => ({ teamId, userId: 'UOPS' });

test(
  'ten escalations of three faults by eight people are three threads, and everybody hears how theirs ended',
  async () => {
    const reports = [
      ['U1', 'a.example'],
      ['U2', 'b.example'],
      ['U3', 'a.example'],
      ['U4', 'c.example'],
      ['U5', 'a.example'],
      ['U6', 'b.example'],
      ['U7', 'a.example'],
      ['U8', 'c.example'],
      ['U1', 'b.example'],
      ['U2', 'b.example'],
    ] as const;
    const results = await Promise.all(reports.map(([user, host]) => escalate(user, faulty(host, 'server-misconfigured'))));

    const ids = [...new Set(results.map(({ id }) => id))];
    expect(ids).toHaveLength(3);
    expect(results.filter(({ kind }) => kind === 'escalated')).toHaveLength(3);
    const a = results[0]?.id ?? '';
    await heard(`card ${name(a)}: open 4 people 1 hosts normal`);
    for (const id of ids) expect(told.filter((line) => line === `card ${name(id)}`)).toHaveLength(1);

    told = [];
    await usecases.acknowledgeEscalation(deps, { escalationId: a, by: ops() });
    for (const user of ['U1', 'U3', 'U5', 'U7']) await heard(`${user}: acknowledged`);
    await usecases.resolveEscalation(deps, { escalationId: a, by: ops(), resolution: 'Rolled the gateway back.' });
    for (const user of ['U1', 'U3', 'U5', 'U7']) await heard(`${user}: resolved`);
    await heard(`thread ${name(a)}: resolved (Rolled the gateway back.)`);
    expect(told.filter((line) => /^U(?:2|4|6|8):/.test(line))).toEqual([]);
    expect(told.filter((line) => line === 'U1: resolved')).toHaveLength(1);
  },
  LIMIT,
);

test(
  'a higher severity and each doubling from four people on are a worsening, anything else is quiet',
  async () => {
    const fault = faulty('w.example', 'server-misconfigured');
    const { id } = await escalate('U1', fault, 'low');
    await escalate('U2', fault, 'low');
    await heard(`thread ${name(id)}: joined`);
    await escalate('U3', fault, 'high');
    await heard(`thread ${name(id)}: worsened`);
    await escalate('U4', fault, 'low');
    await heard(`thread ${name(id)}: worsened`, 2);
    await escalate('U5', fault, 'low');
    await heard(`thread ${name(id)}: joined`, 2);

    expect((await deps.store.findEscalation(id))?.severity).toBe('high');
  },
  LIMIT,
);

test(
  'a card that Slack had in hand in the moment of a kill is not posted again at once; the first press tells where it stands',
  async () => {
    postCard = killedWhilePosting();
    const { id } = await escalate('U1', faulty('lost.example', 'server-misconfigured'));
    await noted('its first press');
    const escalation = await deps.store.findEscalation(id);
    if (escalation === null) throw new Error('it is kept');
    expect(escalation.rootTs).toBeNull();
    await usecases.adoptCard(deps, escalation, '7.7');
    await heard(`file ${name(id)}`);
    expect((await deps.store.findEscalation(id))?.rootTs).toBe('7.7');
    // Whoever pressed second, or a second time.
    await usecases.adoptCard(deps, escalation, '8.8');
    expect((await deps.store.findEscalation(id))?.rootTs).toBe('7.7');

    // It is a card like any other now: deleted, it is posted again, and not in ten minutes.
    update = (ts) => {
      if (ts === '7.7') throw new usecases.CardGoneError('gone');
    };
    postCard = () => '9.9';
    notes = [];
    await usecases.acknowledgeEscalation(deps, { escalationId: id, by: ops() });
    await heard(`card ${name(id)}`, 1);
    await noted('a card was deleted');
    expect(notes.filter((note) => note.includes('its first press'))).toEqual([]);
  },
  LIMIT,
);

test(
  'and where nobody presses it for long, it is posted once more',
  async () => {
    postCard = killedWhilePosting();
    const { id } = await escalate('U1', faulty('lost2.example', 'server-misconfigured'));
    await noted('its first press');
    postCard = () => '9.9';
    await heard(`file ${name(id)}`);
    expect((await deps.store.findEscalation(id))?.rootTs).toBe('9.9');
  },
  LIMIT,
);

test(
  'one issuer that fails is one thread over all hosts; a slip of the asker is nobody else’s',
  async () => {
    const token = {
      kind: 'jwt',
      header: { kid: 'k1' },
      claims: { iss: 'https://id.example' },
      signature: 'unchecked',
      signatureWhy: null,
    } as const;
    const [one, other] = [faulty('a.example', 'signing-key-unknown', { token }), faulty('b.example', 'signing-key-unknown', { token })];
    const { id } = await escalate('U1', one);
    expect(await escalate('U2', other)).toEqual({ kind: 'joined', id });
    await heard(`card ${name(id)}: open 2 people 2 hosts normal`);

    // What each of them could mend is one fault all the same, once several people insist on it.
    const insisted = await escalate('U1', faulty('a.example', 'token-expired'));
    expect(await escalate('U2', faulty('a.example', 'token-expired'))).toEqual({ kind: 'joined', id: insisted.id });

    const withKey = (tag: string) => ({
      request: {
        method: 'GET',
        url: 'https://a.example/v1',
        headers: [['X-Api-Key', `‹API key #${tag}›`]],
        body: null,
        complete: true,
      } as const,
    });
    for (const slip of ['credentials-invalid', 'credentials-malformed']) {
      const first = await escalate('U1', faulty('a.example', slip, withKey('12ab')));
      expect((await escalate('U2', faulty('a.example', slip, withKey('34cd')))).kind).toBe('escalated');
      expect(await escalate('U3', faulty('a.example', slip, withKey('12ab')))).toEqual({ kind: 'joined', id: first.id });
      // Nothing tells what was sent.
      expect((await escalate('U1', faulty('a.example', slip))).kind).toBe('escalated');
      expect((await escalate('U2', faulty('a.example', slip))).kind).toBe('escalated');
    }
  },
  LIMIT,
);

test(
  'nobody takes it: three reminders, each after a longer pause, and no more',
  async () => {
    const { id } = await escalate('U1', faulty('r.example', 'server-misconfigured'));
    await heard(`thread ${name(id)}: reminded`, 3);
    await new Promise((resolve) => setTimeout(resolve, 3_000));

    expect(told.filter((line) => line === `thread ${name(id)}: reminded`)).toHaveLength(3);
    expect((await deps.store.findEscalation(id))?.reminders).toBe(3);
  },
  LIMIT,
);

test(
  'taken and silent: "still on it?", a yes sets a new clock, no answer opens it again',
  async () => {
    const { id } = await escalate('U1', faulty('s.example', 'server-misconfigured'));
    await usecases.acknowledgeEscalation(deps, { escalationId: id, by: ops() });
    await heard(`thread ${name(id)}: asked`);
    expect(await usecases.stillOnIt(deps, { escalationId: id, by: ops() })).toMatchObject({ kind: 'done' });
    await heard(`thread ${name(id)}: asked`, 2);
    await heard(`thread ${name(id)}: handed-back`);

    expect(told.filter((line) => line === `thread ${name(id)}: handed-back`)).toHaveLength(1);
    expect(await deps.store.findEscalation(id)).toMatchObject({ state: 'open', acknowledgedBy: null });
  },
  LIMIT,
);

test(
  'a snooze holds reminders back and ends by itself, or when it gets worse',
  async () => {
    const fault = faulty('z.example', 'server-misconfigured');
    const { id } = await escalate('U1', fault, 'low');
    expect(
      await usecases.snoozeEscalation(deps, {
        escalationId: id,
        by: ops(),
        minutes: 240,
        reason: 'Vendor works on it, key sk_live_4eC39HqLyjWDarjtT1zdp7dc',
      }),
    ).toMatchObject({ kind: 'done', escalation: { state: 'snoozed' } });
    const said = await deps.store.findEscalation(id);
    expect(said?.snoozeReason).toMatch(/^Vendor works on it/);
    expect(said?.snoozeReason).not.toContain('4eC39');
    await heard(`thread ${name(id)}: woken`);
    const before = told.indexOf(`thread ${name(id)}: woken`);
    expect(told.slice(0, before)).not.toContain(`thread ${name(id)}: reminded`);

    await usecases.snoozeEscalation(deps, { escalationId: id, by: ops(), minutes: 4_320, reason: null });
    await escalate('U2', fault, 'high');
    await heard(`thread ${name(id)}: woken`, 2);
    expect(await deps.store.findEscalation(id)).toMatchObject({ state: 'open', severity: 'high' });
  },
  LIMIT,
);

test(
  'a late acknowledge never reopens; "still failing" does, once, and not beside a newer thread',
  async () => {
    const fault = faulty('l.example', 'server-misconfigured');
    const { id } = await escalate('U1', fault);
    await usecases.resolveEscalation(deps, { escalationId: id, by: ops(), resolution: null });
    expect(await usecases.acknowledgeEscalation(deps, { escalationId: id, by: ops() })).toMatchObject({
      kind: 'lost',
      escalation: { state: 'resolved' },
    });

    const by = { teamId, userId: 'U1' };
    expect(await usecases.reportOutcome(deps, { escalationId: id, by, outcome: 'fixed' })).toMatchObject({ kind: 'noted' });
    await usecases.reportOutcome(deps, { escalationId: id, by, outcome: 'fixed' });
    const [one, other] = await Promise.all(
      [1, 2].map(() => usecases.reportOutcome(deps, { escalationId: id, by, outcome: 'still-failing' })),
    );
    expect([one?.kind, other?.kind].toSorted()).toEqual(['noted', 'reopened']);
    expect((await deps.store.changesOf(id)).map(({ kind }) => kind)).toEqual(['resolved', 'fixed', 'reopened']);

    await usecases.resolveEscalation(deps, { escalationId: id, by: ops(), resolution: null });
    await usecases.reportOutcome(deps, { escalationId: id, by, outcome: 'fixed' });
    expect((await deps.store.changesOf(id)).slice(3).map(({ kind }) => kind)).toEqual(['resolved', 'fixed']);
    const newer = await escalate('U2', fault);
    expect(newer.kind).toBe('escalated');
    expect(await usecases.reopenEscalation(deps, { escalationId: id, by })).toMatchObject({ kind: 'lost' });
  },
  LIMIT,
);

test(
  'a deleted card is posted again while the fault is open, and left alone when it is over',
  async () => {
    const { id } = await escalate('U1', faulty('d.example', 'server-misconfigured'));
    await heard(`card ${name(id)}`);
    let gone = true;
    update = () => {
      if (gone) throw new usecases.CardGoneError('The card was deleted.');
    };
    await usecases.acknowledgeEscalation(deps, { escalationId: id, by: ops() });
    await heard(`card ${name(id)}`, 2);
    gone = false;
    expect((await deps.store.findEscalation(id))?.rootTs).toBe(`${team}.2`);

    gone = true;
    await usecases.resolveEscalation(deps, { escalationId: id, by: ops(), resolution: null });
    await heard('U1: resolved');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(told.filter((line) => line === `card ${name(id)}`)).toHaveLength(2);
  },
  LIMIT,
);

test(
  'without a channel the report waits, an admin is asked once, and it goes on its way when one is chosen',
  async () => {
    const nowhere = { ...deps, defaultChannel: null };
    const diagnosisId = await caseOf('U1', faulty('n.example', 'server-misconfigured'));
    const input = { diagnosisId, by: { teamId, userId: 'U1' }, severity: 'normal', note: null } as const;
    const result = await usecases.confirmEscalation(nowhere, input);
    expect(result).toMatchObject({ kind: 'waiting', escalation: { channelId: null } });
    await heard('admin asked');

    expect(await usecases.changeSettings(nowhere, { by: ops(), change: { devopsChannel: 'C77', groupId: 'S1' } })).toMatchObject({
      kind: 'saved',
    });
    const id = 'escalation' in result ? result.escalation.id : '';
    await heard(`card ${name(id)}`);
    expect(await deps.store.findEscalation(id)).toMatchObject({ channelId: 'C77', groupId: 'S1' });
  },
  LIMIT,
);

test('settings out of range are refused and nothing is changed', async () => {
  const change = { retentionDays: 0, remindMinutes: 4, staleHours: 1.5, networks: ['10.0.0.0/8', '192.168.0.0/16'], devopsChannel: 'C1' };
  const result = await usecases.changeSettings(deps, { by: ops(), change });

  expect(result).toMatchObject({ kind: 'refused' });
  expect(result.kind === 'refused' && result.faults.map(({ field }) => field)).toEqual([
    'retentionDays',
    'remindMinutes',
    'staleHours',
    'networks',
  ]);
  expect(await usecases.settingsOf(deps, teamId)).toEqual(usecases.DEFAULT_SETTINGS);
});

test(
  'a case is shared once in each place, by its person only; a second press is told so',
  async () => {
    const diagnosisId = await caseOf('U1', faulty('p.example', 'server-misconfigured'));
    const share = (userId: string, threadTs: string | null) =>
      usecases.shareDiagnosis(deps, { diagnosisId, by: { teamId, userId }, channelId: 'C5', threadTs });

    expect((await share('U2', null)).kind).toBe('not-found');
    expect(['shared', 'already']).toEqual([(await share('U1', null)).kind, (await share('U1', null)).kind]);
    expect((await share('U1', '1.1')).kind).toBe('shared');
    await heard('shared C5 1.1');
    expect(told.filter((line) => line === 'shared C5 null')).toHaveLength(1);
  },
  LIMIT,
);

test('what a person says of a wrong verdict is kept beside the redacted diagnosis', async () => {
  const diagnosisId = await caseOf('U1', faulty('q.example', 'server-misconfigured'));
  const comment = 'it was the clock; token sk_live_4eC39HqLyjWDarjtT1zdp7dc';
  await usecases.giveFeedback(deps, { diagnosisId, by: { teamId, userId: 'U1' }, causeId: 'clock-skew', comment });

  const [kept] = await deps.store.feedback(teamId);
  expect(kept).toMatchObject({ causeId: 'clock-skew', diagnosis: { causes: [{ id: 'server-misconfigured' }] } });
  expect(kept?.comment).not.toContain('4eC39');
  expect(await usecases.giveFeedback(deps, { diagnosisId, by: { teamId, userId: 'U2' }, causeId: null, comment: null })).toEqual({
    kind: 'not-found',
  });
});

it.each([
  ['api.example.com', 'API.example.com:8443', true],
  ['*.example.com', 'api.example.com', true],
  ['*.example.com', 'example.com', false],
  ['*.example.com', 'badexample.com', false],
  ['api.example.com:8443', 'api.example.com', false],
])('the routing pattern %s fits %s: %s', (pattern, host, expected) => {
  expect(usecases.hostFits(pattern, host)).toBe(expected);
});

test('the first rule whose every part fits decides the channel and the group', () => {
  const rules = [
    { host: '*.pay.example', cause: 'clock-skew', channelId: 'C1' },
    { host: '*.pay.example', channelId: 'C2', groupId: 'S2' },
    { layer: 'cdn', channelId: 'C3' },
  ] as const;
  const settings = { ...usecases.DEFAULT_SETTINGS, rules, groupId: 'S0', devopsChannel: 'C0' };
  const at = (host: string, cause: string, change: Partial<Diagnosis> = {}) =>
    usecases.routeOf(settings, faulty(host, cause, change), null);

  expect(at('api.pay.example', 'clock-skew')).toEqual({ channelId: 'C1', groupId: 'S0' });
  expect(at('api.pay.example', 'waf-blocked')).toEqual({ channelId: 'C2', groupId: 'S2' });
  expect(at('x.example', 'waf-blocked', { refusedBy: { layer: 'cdn', product: null } })).toEqual({ channelId: 'C3', groupId: 'S0' });
  expect(at('x.example', 'clock-skew')).toEqual({ channelId: 'C0', groupId: 'S0' });
});
