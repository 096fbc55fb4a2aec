import { expect, describe as group, it } from '@jest/globals';
import type { Case, HttpRequest, HttpResponse } from '../../src/engine/case.ts';
import { certain, defineCause } from '../../src/engine/cause.ts';
import { conclude } from '../../src/engine/conclude.ts';
import { describe } from '../../src/engine/describe.ts';
import type { Diagnosis } from '../../src/engine/diagnosis.ts';
import type { Evidence } from '../../src/engine/gather.ts';
import { absent, failed, found, type Outcome, skipped } from '../../src/engine/probe.ts';
import { redactorFor } from '../../src/engine/redaction.ts';

const SECRET = 'Zq7canaryR4nd0mVa1ue';
const request: HttpRequest = {
  method: 'GET',
  url: `https://api.example.com/?key=${SECRET}`,
  headers: [['Authorization', `Bearer ${SECRET}`]],
};
const response: HttpResponse = {
  status: 401,
  statusText: 'Unauthorized',
  httpVersion: '1.1',
  headers: [['X-Echo', `you sent ${SECRET}`]],
  body: `no ${SECRET}`,
  bodyTruncated: false,
};
const exchange = {
  request,
  response,
  source: 'pasted',
  answeredBy: 'target',
  timings: null,
  remoteAddress: null,
  headAt: null,
  sentAt: null,
};

interface Given {
  readonly request?: HttpRequest;
  readonly evidence?: Readonly<Record<string, Outcome<unknown>>>;
  readonly texts?: readonly string[];
  readonly repair?: string | null;
}

function described({ request: sent, evidence = {}, texts = [], repair = null }: Given): Diagnosis {
  const material: Case = {
    format: 'raw-http',
    understood: [`a request with ${SECRET}`],
    ignored: [],
    connection: {},
    secrets: [SECRET],
    ...(sent === undefined ? {} : { request: sent }),
  };
  const clues = texts.map((text) => certain(text, 'input'));
  const cause = defineCause({ id: 'token-expired', title: 'The token has expired', fixes: [], detect: () => clues });
  return describe({
    material,
    evidence: new Map(Object.entries(evidence).map(([id, outcome]) => [id, { outcome, ms: 1 }])) satisfies Evidence,
    conclusion: conclude(clues.length === 0 ? [] : [{ cause, clues, score: 0.95, proven: false, onFacts: true, fixes: [] }]),
    product: null,
    repair,
    redactor: redactorFor(material, [], Buffer.from('k'.repeat(32))),
    elapsedMs: 7,
  });
}

group('what is shown', () => {
  const evidence = { exchange: found(exchange), refusal: found({ response, afterRedirect: false, answeredBy: 'target' }) };

  it('holds no secret, wherever a unit quoted it', () => {
    const shown = described({
      request,
      evidence: { ...evidence, odd: failed(`could not use ${SECRET}`) },
      texts: [`The value ${SECRET} is refused.`],
      repair: `curl -u svc:${SECRET}`,
    });
    expect(JSON.stringify(shown)).not.toContain(SECRET.slice(0, 8));
    expect(shown.causes[0]?.evidence[0]?.text).toMatch(/^The value ‹[a-z]+ #[0-9a-f]{4}› is refused\.$/);
  });

  it('shows one tag for one secret in all places', () => {
    const tags = JSON.stringify(described({ request, evidence, texts: [`${SECRET}`] })).match(/#[0-9a-f]{4}(?=›)/g) ?? [];
    expect(tags.length).toBeGreaterThan(4);
    expect(new Set(tags).size).toBe(1);
  });

  it('hides a short credential as a whole, too common a word to search for', () => {
    const shown = described({
      request: {
        ...request,
        url: 'https://api.example.com/',
        headers: [
          ['Authorization', 'Bearer x'],
          ['Accept', 'x/y'],
        ],
      },
    });
    expect(shown.request?.headers).toEqual([
      ['Authorization', expect.stringMatching(/^Bearer ‹/)],
      ['Accept', 'x/y'],
    ]);
  });

  it('cuts a long body at 2,000 characters', () => {
    const long = { ...response, headers: [], body: 'word '.repeat(1000) };
    const shown = described({ request, evidence: { refusal: found({ response: long, afterRedirect: false, answeredBy: 'target' }) } });
    expect(shown.response?.body).toHaveLength(2001);
    expect(shown.response?.source).toBe('live');
  });
});

group('the request', () => {
  it('is complete where nothing had to be hidden', () => {
    const open: HttpRequest = { method: 'POST', url: 'https://api.example.com/?a=1', headers: [['Accept', '*/*']], body: 'a=1' };
    expect(described({ request: open }).request).toEqual({ ...open, complete: true });
  });

  it.each<[string, Partial<HttpRequest>]>([
    ['a field', { headers: [['Authorization', 'Bearer x']] }],
    ['a parameter', { url: 'https://api.example.com/?token=abc1234567' }],
    ['the body', { body: 'password=abc1234567' }],
  ])('is not complete where %s was hidden', (_, change) => {
    expect(described({ request: { method: 'GET', url: 'https://api.example.com/', headers: [], ...change } }).request?.complete).toBe(
      false,
    );
  });

  it('is null where none was given', () => expect(described({}).request).toBeNull());
});

group('probes, challenges and token', () => {
  it('names the outcome of every probe and why', () => {
    const shown = described({ evidence: { a: found(1), b: absent('none'), c: skipped('offline'), d: failed('broken') } });
    expect(shown.probes.map(({ id, outcome, why }) => [id, outcome, why])).toEqual([
      ['a', 'found', null],
      ['b', 'absent', 'none'],
      ['c', 'skipped', 'offline'],
      ['d', 'failed', 'broken'],
    ]);
  });

  it('lists experiments of every probe that made some', () => {
    const trial = { name: 'n', changed: 'c', status: 200, sameAsGiven: false, accepted: true, response, why: null };
    expect(
      described({ evidence: { x: found({ trials: [trial] }), y: found({ other: 1 }), z: found({ trials: [trial] }) } }).experiments,
    ).toEqual([
      { name: 'n', changed: 'c', status: 200, sameAsGiven: false },
      { name: 'n', changed: 'c', status: 200, sameAsGiven: false },
    ]);
  });

  it('tells no challenge, a malformed one and well-formed ones apart', () => {
    const list = [{ scheme: 'Basic', token68: null, params: { realm: 'a' } }];
    expect(described({}).challenges).toBeNull();
    expect(described({ evidence: { challenge: found({ wellFormed: false, list }) } }).challenges).toBe('malformed');
    expect(described({ evidence: { challenge: found({ wellFormed: true, list }) } }).challenges).toEqual(list);
  });

  it('shows the claims and never the token; unchecked says why', () => {
    const evidence = {
      token: found({ reading: { kind: 'jwt' } }),
      'token-claims': found({ header: { alg: 'RS256', kid: 'k1' }, claims: { sub: 'u1', leaked: SECRET } }),
      'token-signature': skipped('offline'),
    };
    expect(described({ evidence }).token).toMatchObject({
      kind: 'jwt',
      header: { alg: 'RS256', kid: 'k1' },
      claims: { sub: 'u1', leaked: expect.stringMatching(/^‹/) },
      signature: 'unchecked',
      signatureWhy: 'offline',
    });
  });
});

group('who refused', () => {
  const refusal = (answeredBy: 'target' | 'proxy') => ({ refusal: found({ response, afterRedirect: false, answeredBy }) });

  it.each([
    [{}, 'unknown'],
    [refusal('target'), 'unknown'],
    [refusal('proxy'), 'proxy'],
  ] as const)('%#', (evidence, layer) => {
    expect(described({ request, evidence, texts: ['x'] }).refusedBy.layer).toBe(layer);
  });

  const page = (status: number, body: string, headers: HttpResponse['headers'] = []): HttpResponse => ({
    ...response,
    status,
    headers,
    body,
  });
  const asked = (given: HttpResponse, bare: HttpResponse, unknown: HttpResponse) => ({
    refusal: found({ response: given, afterRedirect: false, answeredBy: 'target' }),
    'without-credential': found({ trials: [{ name: 'n', changed: 'c', response: bare }] }),
    'unknown-path': found({ trials: [{ name: 'n', changed: 'c', response: unknown }] }),
  });
  const json = page(401, '{}', [['Content-Type', 'application/json']]);
  const powered = page(401, 'no', [['X-Powered-By', 'PHP']]);

  it.each([
    ['says the same for a path that cannot exist', asked(page(401, 'wrong'), page(401, 'no'), page(401, 'no')), 'unknown'],
    ['says something else for it', asked(page(401, 'wrong'), page(401, 'no'), page(404, 'not found')), 'unknown'],
    ['uses other words for it', asked(page(401, 'no'), page(401, 'no'), page(401, 'nothing here')), 'unknown'],
    ['speaks the format of an application', asked(json, json, json), 'unknown'],
    ['names its framework', asked(powered, powered, powered), 'application'],
    ['serves all of them', asked(page(200, 'yes'), page(200, 'yes'), page(200, 'yes')), 'unknown'],
  ] as const)('is judged by an unknown path: one who %s', (_, evidence, layer) => {
    expect(described({ request, evidence, texts: ['x'] }).refusedBy).toEqual({ layer, product: null });
  });
});
