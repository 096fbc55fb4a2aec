import { describe, expect, it } from '@jest/globals';
import type { HeaderField, HttpResponse } from '../../src/engine/case.ts';
import { isSameAnswer, runTrial, whyNot } from '../../src/engine/experiment.ts';
import type { Exchange } from '../../src/engine/facts.ts';
import { differencesOf } from '../../src/engine/lib/same-answer.ts';
import { get } from './causes/observed.ts';
import { came, contextOf, failedTo, netOf } from './probes/observing.ts';

const answer = (status: number, body = '', headers: readonly HeaderField[] = []): HttpResponse => ({
  status,
  statusText: '',
  httpVersion: '1.1',
  headers,
  body,
  bodyTruncated: false,
});
const challenge = (value: string): HttpResponse => answer(401, '', [['WWW-Authenticate', value]]);

describe('isSameAnswer', () => {
  it.each([
    [
      'nonces',
      challenge('Digest realm="a", nonce="abc", opaque="x1"'),
      challenge('Digest realm="a", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="y2"'),
    ],
    [
      'request ids',
      answer(401, '{"error":"no","requestId":"7f3a9c1e-0c1f-4f8e-9b59-0a7b5a1c2d3e"}'),
      answer(401, '{"error":"no","requestId":"11111111-2222-4333-8444-555555555555"}'),
    ],
    ['times', answer(401, 'denied at 2026-01-01T10:11:12'), answer(401, 'denied at 2026-01-01T10:11:59')],
    ['spaces', answer(401, 'no  entry\n'), answer(401, 'no entry ')],
    [
      'versions and numbers of one product',
      answer(401, 'no', [['Server', 'nginx/1.27.1 (Ubuntu)']]),
      answer(401, 'no', [['Server', 'nginx/1.29']]),
    ],
    ['machines of one pool', answer(401, 'no', [['server', 'web-12']]), answer(401, 'no', [['server', 'web-7']])],
    ['other fields', answer(401, 'no', [['Date', 'a']]), answer(401, 'no', [['Date', 'b']])],
    ['what comes after 4,000 characters', answer(401, `${'a b '.repeat(1000)}x`), answer(401, `${'a b '.repeat(1000)}y`)],
  ])('takes no notice of %s', (_, one, other) => {
    expect(isSameAnswer(one, other)).toBe(true);
    expect(isSameAnswer(other, one)).toBe(true);
  });

  it.each([
    ['the status', answer(401, 'no'), answer(403, 'no')],
    ['the words', answer(401, 'token expired'), answer(401, 'token unknown')],
    ['the scheme', challenge('Basic realm="a"'), challenge('Bearer realm="a"')],
    ['the error', challenge('Bearer error="invalid_token"'), challenge('Bearer error="invalid_request"')],
    ['the realm', challenge('Digest realm="a", nonce="n"'), challenge('Digest realm="b", nonce="n"')],
    ['who answered', answer(401, 'no', [['Server', 'nginx']]), answer(401, 'no', [['Server', 'gunicorn']])],
    ['what made the page', answer(401, 'no', [['X-Powered-By', 'Express']]), answer(401, 'no')],
  ])('sees a difference in %s', (_, one, other) => {
    expect(isSameAnswer(one, other)).toBe(false);
  });
});

describe('differencesOf', () => {
  it('names each part that differs', () => {
    const other = answer(403, 'expired', [
      ['WWW-Authenticate', 'Bearer'],
      ['Server', 'envoy'],
    ]);

    expect(differencesOf(answer(401, 'no'), other)).toEqual(['status', 'challenge', 'body', 'server']);
    expect(differencesOf(answer(401, 'no'), answer(401, 'expired'))).toEqual(['body']);
    expect(differencesOf(other, other)).toEqual([]);
  });
});

describe('runTrial', () => {
  const variant = { name: 'a-variant', changed: 'one thing', request: get('https://api.shop.example/') };
  const timings = { lookup: 1, connect: 5, tls: 20, firstByte: 45, total: 60 };

  it('says in what the answer differs, and how long the server took', async () => {
    const net = netOf(() => ({ ...came(answer(200, 'welcome')), timings }));

    const trial = await runTrial(variant, answer(401, 'no'), contextOf(net));

    expect(trial).toMatchObject({ status: 200, accepted: true, sameAsGiven: false, differs: ['status', 'body'], ms: 25, why: null });
  });

  it('has no time, and no difference, where no answer came', async () => {
    const trial = await runTrial(variant, answer(401), contextOf(netOf(() => failedTo('timeout', 'It took too long.'))));

    expect(trial).toEqual({
      ...{ name: 'a-variant', changed: 'one thing', status: null, sameAsGiven: false, accepted: false, response: null },
      ...{ why: 'It took too long.', code: 'TIMEOUT' },
    });
  });
});

describe('whyNot', () => {
  const exchange = (method: string, status: number): Exchange => ({
    request: { method, url: 'http://a.example/', headers: [] },
    response: answer(status),
    source: 'live',
    answeredBy: 'target',
    timings: null,
    remoteAddress: null,
    headAt: null,
    sentAt: null,
  });
  const allowed = { mayExperiment: true };

  it.each(['GET', 'HEAD', 'OPTIONS', 'get'])('lets %s be repeated', (method) => expect(whyNot(exchange(method, 401), allowed)).toBeNull());

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PURGE'])('never repeats %s', (method) =>
    expect(whyNot(exchange(method, 401), allowed)).toContain(method),
  );

  it('stops where it was switched off, nothing was sent, nothing was refused, or the server asks for fewer requests', () => {
    const reasons = [
      whyNot(exchange('GET', 401), { mayExperiment: false }),
      whyNot(null, allowed),
      whyNot({ ...exchange('GET', 401), request: null }, allowed),
      whyNot(exchange('GET', 200), allowed),
      whyNot(exchange('GET', 429), allowed),
    ];
    expect(reasons.filter((reason) => typeof reason !== 'string')).toEqual([]);
  });
});
