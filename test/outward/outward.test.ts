import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { createOutward } from '../../src/outward/create-outward.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { problemIn } from '../../src/slack/words/de/problems.ts';
import type { Delivery, DiagnosisRecord, Escalation, OutwardStory, WorkspaceSettings } from '../../src/usecases/ports.ts';
import { DEFAULT_SETTINGS } from '../../src/usecases/workspace-model.ts';
import { diagnosisOf } from '../support/diagnosis.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const sealer = createSealer(Buffer.alloc(32, 5).toString('base64'));
const KEY = 'whk_canary_2f9d81c07ab34e6f';
const ROUTING = '0123456789abcdef0123456789abcdef';
const NOW = Date.parse('2026-11-21T09:00:00Z');
let receiver: Receiver;
let settings: WorkspaceSettings;

beforeAll(async () => {
  receiver = await startReceiver();
  settings = {
    ...DEFAULT_SETTINGS,
    sealedPagerDuty: await sealer.seal(ROUTING),
    webhook: { url: receiver.url.replace('/v2/enqueue', '/hook?room=1'), sealedKey: await sealer.seal(KEY) },
  };
});
afterAll(() => receiver.close());
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = 202;
});

const outward = (allowNetworks: readonly string[] = ['127.0.0.1']) =>
  createOutward({
    sealer,
    allowNetworks,
    own: [],
    clock: () => NOW,
    pagerDuty: { us: receiver.url, eu: receiver.url.replace('/v2/', '/eu/') },
    timeouts: { connect: 500, head: 500, body: 500, whole: 1000 },
  });

const at = new Date('2026-11-21T08:44:00Z');
const delivery = (change: Partial<Delivery> = {}): Delivery => ({
  id: 'd1',
  teamId: 'T1',
  escalationId: 'e1',
  target: 'webhook',
  event: 'opened',
  state: 'pending',
  attempts: 0,
  problem: null,
  createdAt: at,
  endedAt: null,
  ...change,
});

const escalation: Escalation = {
  id: 'e1',
  diagnosisId: 'g1',
  teamId: 'T1',
  reporterId: 'U1',
  channelId: 'C9',
  groupId: null,
  fingerprint: 'f',
  severity: 'high',
  note: 'my own words',
  state: 'open',
  revision: 0,
  rootTs: '1700000000.000100',
  evidenceTs: null,
  fileDone: false,
  acknowledgedBy: null,
  acknowledgedAt: null,
  snoozedBy: null,
  snoozedUntil: null,
  snoozeReason: null,
  resolvedBy: null,
  resolvedAt: null,
  resolution: null,
  reopenedAt: null,
  reminders: 0,
  people: 3,
  hosts: 2,
  createdAt: at,
};

const record: DiagnosisRecord = {
  id: 'g1',
  caseNumber: '7F3A',
  by: { teamId: 'T1', userId: 'U1' },
  channelId: null,
  threadTs: null,
  state: 'answered',
  sealed: null,
  sealedReply: null,
  diagnosis: diagnosisOf({
    request: {
      method: 'GET',
      url: 'https://api.example.com:8443/v1/orders?customer=42',
      headers: [['Authorization', 'Bearer ‹JWT #1a2b›']],
      body: null,
      complete: false,
    },
    response: { status: 401, statusText: 'Unauthorized', headers: [], body: 'no', source: 'live' },
  }),
  problem: null,
  previousId: null,
  createdAt: at,
  finishedAt: at,
  deliveredAt: at,
};
const story: OutwardStory = { escalation, record };

const sent = (): { readonly path: string; readonly body: Record<string, unknown> } => {
  const [first] = receiver.received;
  if (first === undefined) throw new Error('nothing was received');
  return { path: first.path, body: JSON.parse(first.body) };
};

describe('PagerDuty', () => {
  it('opens an alert under the id of the escalation', async () => {
    expect(await outward().send(delivery({ target: 'pagerduty' }), settings, story)).toEqual({ kind: 'delivered' });
    expect(sent()).toEqual({
      path: '/v2/enqueue',
      body: {
        routing_key: ROUTING,
        event_action: 'trigger',
        dedup_key: 'e1',
        client: 'why401',
        client_url: 'https://slack.com/app_redirect?team=T1&channel=C9&message_ts=1700000000.000100',
        links: [{ href: 'https://slack.com/app_redirect?team=T1&channel=C9&message_ts=1700000000.000100', text: 'Case 7F3A in Slack' }],
        payload: {
          summary: 'The token has expired: GET api.example.com:8443/v1/orders answered 401 (case 7F3A)',
          source: 'api.example.com:8443',
          severity: 'critical',
          timestamp: '2026-11-21T08:44:00.000Z',
          component: 'api.example.com:8443',
          group: 'gateway',
          class: 'token-expired',
          custom_details: {
            case: '7F3A',
            people: 3,
            hosts: 2,
            request: { method: 'GET', host: 'api.example.com:8443', path: '/v1/orders' },
            status: 401,
            likelihood: 'high',
            proven: true,
            refused_by: 'Kong (gateway)',
            evidence: ['"exp" passed 3 h ago'],
            fixes: ['Sign in again.'],
          },
        },
      },
    });
  });

  it.each([
    ['acknowledged', 'acknowledge'],
    ['resolved', 'resolve'],
    ['reopened', 'trigger'],
    ['worsened', 'trigger'],
  ] as const)('%s is %s', async (event, action) => {
    await outward().send(delivery({ target: 'pagerduty', event }), settings, story);
    expect(sent().body).toMatchObject({ event_action: action, dedup_key: 'e1' });
    expect('payload' in sent().body).toBe(action === 'trigger');
  });

  it('says nothing of what PagerDuty has no word for', async () => {
    expect(await outward().send(delivery({ target: 'pagerduty', event: 'snoozed' }), settings, story)).toEqual({ kind: 'delivered' });
    expect(receiver.received).toEqual([]);
  });

  it('speaks to the EU region where the key says so', async () => {
    const eu = { ...settings, sealedPagerDuty: await sealer.seal(`eu:${ROUTING}`) };
    await outward().send(delivery({ target: 'pagerduty' }), eu, story);
    expect(sent()).toMatchObject({ path: '/eu/enqueue', body: { routing_key: ROUTING } });
  });

  it.each([
    [low(), 'warning'],
    [{ ...escalation, severity: 'normal' as const }, 'error'],
  ])('maps the severity', async (given, severity) => {
    await outward().send(delivery({ target: 'pagerduty' }), settings, { escalation: given, record });
    expect(sent().body).toMatchObject({ payload: { severity } });
  });

  it('cuts a summary to what PagerDuty takes', async () => {
    const url = `https://api.example.com/${'a'.repeat(5000)}`;
    const request = { method: 'GET', url, headers: [], body: null, complete: true };
    const long = { ...record, diagnosis: diagnosisOf({ request }) };
    await outward().send(delivery({ target: 'pagerduty' }), settings, { escalation, record: long });
    const { payload } = sent().body as { readonly payload: { readonly summary: string } };
    expect(payload.summary.length).toBeLessThanOrEqual(1024);
  });
});

function low(): Escalation {
  return { ...escalation, severity: 'low' };
}

describe('the webhook', () => {
  it('tells the change, and nothing of the query', async () => {
    expect(await outward().send(delivery(), settings, story)).toEqual({ kind: 'delivered' });
    expect(sent()).toEqual({
      path: '/hook?room=1',
      body: {
        id: 'd1',
        event: 'opened',
        at: '2026-11-21T08:44:00.000Z',
        escalation: { id: 'e1', state: 'open', severity: 'high', people: 3, hosts: 2, since: '2026-11-21T08:44:00.000Z' },
        case: {
          number: '7F3A',
          request: { method: 'GET', host: 'api.example.com:8443', path: '/v1/orders' },
          status: 401,
          cause: 'token-expired',
          title: 'The token has expired',
          likelihood: 'high',
          proven: true,
          refusedBy: { layer: 'gateway', product: 'Kong' },
          evidence: ['"exp" passed 3 h ago'],
        },
        link: 'https://slack.com/app_redirect?team=T1&channel=C9&message_ts=1700000000.000100',
      },
    });
    const [{ headers }] = receiver.received as [(typeof receiver.received)[0]];
    expect(headers).toMatchObject({ 'why401-id': 'd1', 'why401-timestamp': String(NOW / 1000), 'content-type': 'application/json' });
    expect(JSON.stringify(receiver.received)).not.toContain(KEY);
  });

  it('has no link before there is a channel', async () => {
    await outward().send(delivery(), settings, { escalation: { ...escalation, channelId: null, rootTs: null }, record });
    expect(sent().body.link).toBeNull();
  });
});

/** The snippets that docs/webhook.md gives to receivers, run over what was really sent. */
describe('the documented check of the signature', () => {
  const docs = readFileSync(new URL('../../docs/webhook.md', import.meta.url), 'utf8');
  const snippet = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(docs)?.[1] ?? '';

  async function oneMessage(): Promise<{ readonly headers: unknown; readonly body: string }> {
    const umlauts = { ...record, diagnosis: diagnosisOf({ refusedBy: { layer: 'gateway', product: 'Tür – 門' } }) };
    await outward().send(delivery(), settings, { escalation, record: umlauts });
    const [first] = receiver.received;
    if (first === undefined) throw new Error('nothing was received');
    return first;
  }

  const cases = (body: string): readonly (readonly [string, string, number, boolean])[] => [
    [KEY, body, NOW / 1000, true],
    [KEY, body, NOW / 1000 + 301, false],
    [`${KEY}x`, body, NOW / 1000, false],
    [KEY, `${body} `, NOW / 1000, false],
  ];

  it('in Node', async () => {
    const { headers, body } = await oneMessage();
    const script = `${snippet('js')}\nconst [headers, cases] = JSON.parse(process.argv[1]);
      console.log(JSON.stringify(cases.map(([key, body, now]) => isFromWhy401(key, headers, Buffer.from(body), now))));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify([headers, cases(body)])]);
    expect(JSON.parse(printed.toString())).toEqual(cases(body).map(([, , , right]) => right));
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  (python ? test : test.skip)('in Python', async () => {
    const { headers, body } = await oneMessage();
    const script = `${snippet('python')}\nimport json, sys\nheaders, cases = json.loads(sys.argv[1])
print(json.dumps([is_from_why401(key, headers, body.encode(), now) for key, body, now, right in cases]))`;
    const printed = execFileSync('python3', ['-c', script, JSON.stringify([headers, cases(body)])]);
    expect(JSON.parse(printed.toString())).toEqual(cases(body).map(([, , , right]) => right));
  });
});

describe('what the other side may do', () => {
  it.each([400, 401, 404, 410, 413, 307])('%i is final', async (status) => {
    receiver.answer = status;
    expect(await outward().send(delivery(), settings, story)).toMatchObject({
      kind: 'dead',
      problem: expect.stringContaining(String(status)),
    });
    expect(receiver.received).toHaveLength(1);
  });

  it.each([408, 425, 429, 500, 502, 503])('%i is worth another try', async (status) => {
    receiver.answer = status;
    expect(await outward().send(delivery(), settings, story)).toEqual({ kind: 'again', problem: `It is not ready (status ${status}).` });
  });

  it.each([
    ['120', 120],
    ['Sat, 21 Nov 2026 09:01:30 GMT', 90],
    ['999999', 3600],
    ['Sat, 21 Nov 2026 08:00:00 GMT', 0],
  ])('is waited for as long as it asks: %s', async (value, afterSeconds) => {
    receiver.answer = (response) => response.writeHead(429, { 'Retry-After': value }).end();
    expect(await outward().send(delivery(), settings, story)).toMatchObject({ kind: 'again', afterSeconds });
  });

  it('a body that repeats what was sent reaches no sentence of ours', async () => {
    receiver.answer = (response) => response.writeHead(401).end(`bad key ${ROUTING} ${receiver.received[0]?.body}`);
    const result = await outward().send(delivery({ target: 'pagerduty' }), settings, story);
    expect(result.kind).toBe('dead');
    expect(JSON.stringify(result)).not.toMatch(new RegExp(`${ROUTING}|bad key`));
  });

  it('a redirect is not followed', async () => {
    receiver.answer = (response) => response.writeHead(302, { Location: receiver.url.replace('/v2/enqueue', '/elsewhere') }).end();
    expect(await outward().send(delivery(), settings, story)).toMatchObject({ kind: 'dead' });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook?room=1']);
  });

  it('silence ends in time', async () => {
    receiver.answer = () => undefined;
    expect(await outward().send(delivery(), settings, story)).toMatchObject({
      kind: 'again',
      problem: expect.stringMatching(/^It could not be reached \(\w+\)\.$/),
    });
  });

  it('an endless answer is not read to its end', async () => {
    let written = 0;
    receiver.answer = (response) => {
      response.writeHead(200);
      const more = (): void => {
        if (response.destroyed) return;
        written += 1;
        response.write('x'.repeat(64 * 1024), () => setImmediate(more));
      };
      more();
    };
    expect((await outward().send(delivery(), settings, story)).kind).toMatch(/^(?:delivered|again)$/);
    expect(written).toBeLessThan(10_000);
  });

  it('nobody listens', async () => {
    const closed = await startReceiver();
    await closed.close();
    const gone = { ...settings, webhook: { url: closed.url, sealedKey: await sealer.seal(KEY) } };
    expect(await outward().send(delivery(), gone, story)).toEqual({ kind: 'again', problem: 'It could not be reached (ECONNREFUSED).' });
  });
});

describe('what is never reached', () => {
  it.each([
    ['loopback', []],
    ['what the workspace did not choose', ['127.0.0.1']],
  ] as const)('%s', async (name, allowed) => {
    const given = name === 'loopback' ? settings : { ...settings, networks: [] };
    expect(await outward(allowed).send(delivery(), given, story)).toMatchObject({
      kind: 'dead',
      problem: expect.stringContaining('WHY401_ALLOW_NETWORKS'),
    });
    expect(receiver.received).toEqual([]);
  });

  it.each(['http://169.254.169.254/latest/', 'http://10.0.0.7/hook', 'http://localhost:1/', 'ftp://example.com/', 'no address'])(
    '%s',
    async (url) => {
      const given = { ...settings, webhook: { url, sealedKey: await sealer.seal(KEY) } };
      expect((await outward().send(delivery(), given, story)).kind).toBe('dead');
    },
  );

  it('a key that was sealed under another secret', async () => {
    const other = createSealer(Buffer.alloc(32, 6).toString('base64'));
    const given = { ...settings, sealedPagerDuty: await other.seal(ROUTING) };
    expect(await outward().send(delivery({ target: 'pagerduty' }), given, story)).toMatchObject({ kind: 'dead' });
    expect(receiver.received).toEqual([]);
  });

  it('a target that is no longer set up', async () => {
    expect(await outward().send(delivery(), DEFAULT_SETTINGS, story)).toMatchObject({ kind: 'dead' });
  });
});

it('every sentence of ours has its German', async () => {
  const problems: string[] = [];
  const note = async (given: WorkspaceSettings, allowed: readonly string[] = ['127.0.0.1']): Promise<void> => {
    const result = await outward(allowed).send(delivery(), given, story);
    if (result.kind !== 'delivered') problems.push(result.problem);
  };
  for (const status of [302, 400, 503]) {
    receiver.answer = status;
    await note(settings);
  }
  receiver.answer = () => undefined;
  await note(settings);
  await note(settings, []);
  await note(DEFAULT_SETTINGS);
  const other = createSealer(Buffer.alloc(32, 6).toString('base64'));
  await note({ ...settings, webhook: { url: receiver.url, sealedKey: await other.seal('k') } });
  await note({ ...settings, webhook: { url: 'no address', sealedKey: await sealer.seal('k') } });

  expect(new Set(problems).size).toBe(8);
  expect(problems.filter((problem) => problemIn(problem) === problem)).toEqual([]);
});

test('each request outward has its row, and what cannot be noted is not sent', async () => {
  const rows: unknown[] = [];
  const options = { sealer, allowNetworks: ['127.0.0.1'], own: [], clock: () => NOW };
  const noting = createOutward({
    ...options,
    audit: { begun: async (entry) => void rows.push(entry), ended: async (end) => void rows.push(end) },
  });
  const broken = createOutward({
    ...options,
    audit: { begun: () => Promise.reject(new Error('the disk is full')), ended: async () => undefined },
  });

  expect(await noting.send(delivery(), settings, story)).toEqual({ kind: 'delivered' });
  expect(await broken.send(delivery(), settings, story)).toMatchObject({ kind: 'again' });

  expect(receiver.received).toHaveLength(1);
  const place = { method: 'POST', scheme: 'http', host: '127.0.0.1', purpose: 'outward', teamId: 'T1', userId: null };
  const end = { address: '127.0.0.1', allowedBy: '127.0.0.1', outcome: 'answered', status: 202 };
  expect(rows).toMatchObject([place, end]);
  expect(JSON.stringify(rows)).not.toMatch(/hook|room|whk_/);
});
