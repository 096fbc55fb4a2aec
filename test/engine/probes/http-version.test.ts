import { describe, expect, it } from '@jest/globals';
import type { HttpResponse } from '../../../src/engine/case.ts';
import type { SendOptions, SendResult } from '../../../src/engine/net.ts';
import probe from '../../../src/engine/probes/http-version.ts';
import { answer, basic, bearer, caseOf, get, noAnswer, trial } from '../causes/observed.ts';
import { came, contextOf, failedTo, live, netOf, run } from './observing.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);
const over2 = (response: HttpResponse): SendResult => came({ ...response, httpVersion: '2' });
const unseen = { claimedMissing: { explicit: true, text: 'the answer says "no token"' } };
const cloudflare = answer(403, 'blocked', [['Server', 'cloudflare']]);

const ask = async (given: HttpResponse, facts: object = {}, reply: SendResult = over2(answer(200)), sent = request) => {
  const net = netOf(() => reply);
  const outcome = await run(probe, {
    material: caseOf(sent),
    facts: { liveExchange: live(sent, given), ...facts },
    context: contextOf(net),
  });
  return { outcome, sent: net.sent };
};

describe('it asks in HTTP/2', () => {
  it.each([
    ['where 421 came', answer(421), {}, 'version'],
    ['where 426 came', answer(426), {}, 'version'],
    ['where the AWS load balancer says 464', answer(464), {}, 'version'],
    ['where 505 came', answer(505), {}, 'version'],
    ['where Node misses ALPN', answer(403, 'Missing ALPN Protocol, expected `h2` to be available.'), {}, 'version'],
    ['where a credential was sent and none was seen', answer(401), unseen, 'unseen'],
    ['where a filter in front refuses', cloudflare, {}, 'filter'],
  ])('%s', async (_what, given, facts, question) => {
    const { outcome, sent } = await ask(given, facts);

    expect(outcome).toMatchObject({
      kind: 'found',
      fact: { question, withRandom: false, given: given.status, trials: [{ name: 'http-version', status: 200, accepted: true }] },
    });
    expect(sent).toEqual([request]);
  });

  it('wishes for it at the door', async () => {
    const options: SendOptions[] = [];
    const net = {
      ...netOf(),
      send: async (_request: unknown, given: SendOptions) => {
        options.push(given);
        return over2(answer(200));
      },
    };

    await run(probe, { material: caseOf(request), facts: { liveExchange: live(request, answer(421)) }, context: contextOf(net) });

    expect(options).toMatchObject([{ purpose: 'target', protocol: 'h2' }]);
  });

  it.each([
    ['closes without an answer', noAnswer('protocol', 'It closed.', 'EMPTY_ANSWER')],
    ['breaks off', noAnswer('protocol', 'It broke.', 'ECONNRESET')],
    ['takes no HTTP/1.1 in the handshake', noAnswer('tls', 'No.', 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL')],
  ])('where the server %s', async (_what, liveExchange) => {
    const outcome = await run(probe, {
      material: caseOf(request),
      facts: { liveExchange },
      context: contextOf(netOf(() => over2(answer(200)))),
    });

    expect(outcome).toMatchObject({ kind: 'found', fact: { question: 'silence', given: null } });
  });

  it('where the paste was refused over HTTP/2, and the same is accepted over HTTP/1.1', async () => {
    const material = caseOf(request, { response: { ...answer(401), httpVersion: '2' } });
    const context = contextOf(netOf(() => over2(answer(401))));

    const outcome = await run(probe, { material, facts: { liveExchange: live(request, answer(200)) }, context });

    expect(outcome).toMatchObject({ kind: 'found', fact: { question: 'paste', given: 200, trials: [{ status: 401 }] } });
  });
});

describe('it shows the credential seldom enough', () => {
  const twice = { trials: [...trial(401).trials, ...trial(401).trials], accepted: null };

  it('a random one goes out where the own one was shown three times, and only where that fares alike over HTTP/1.1', async () => {
    const alike = await ask(answer(401), { ...unseen, repairedCredential: twice, randomCredential: trial(401, true) });
    const other = await ask(answer(401), { ...unseen, repairedCredential: twice, randomCredential: trial(403) });

    expect(alike.outcome).toMatchObject({ kind: 'found', fact: { withRandom: true } });
    expect(alike.sent).toHaveLength(1);
    expect(JSON.stringify(alike.sent)).not.toContain('opaque-7f3a9c21');
    expect(other).toMatchObject({ outcome: { kind: 'skipped' }, sent: [] });
  });

  it('never under the name of a real user', async () => {
    const sent = get(request.url, [basic('ada:correct-horse')]);
    const facts = { ...unseen, repairedCredential: twice, randomCredential: trial(401, true) };

    const asked = await ask(answer(401), facts, over2(answer(401)), sent);

    const [, value = ''] = /^Basic (.*)$/.exec(asked.sent[0]?.headers[0]?.[1] ?? '') ?? [];
    expect(Buffer.from(value, 'base64').toString()).toMatch(/^why401-[0-9a-f]{12}:[0-9a-f]{24}$/);
  });
});

describe('it is silent', () => {
  it.each([
    ['after a plain 401', answer(401), {}, request],
    ['after a success', answer(200), {}, request],
    ['after a redirect', answer(301), {}, request],
    ['after a 403 of nobody in particular', answer(403), {}, request],
    ['after a 429', answer(429), unseen, request],
    ['beside cookies', answer(401), unseen, get(request.url, [...request.headers, ['Cookie', 'sid=1']])],
    ['for HEAD', answer(401), unseen, { ...request, method: 'HEAD' }],
    ['for POST', answer(421), {}, { ...request, method: 'POST' }],
    ['over plain http', answer(426), {}, get('http://api.shop.example/orders', request.headers)],
    ['where the final slash was it', answer(401), { ...unseen, trailingSlash: trial(200) }, request],
  ])('%s', async (_what, given, facts, sent) => {
    const asked = await ask(given, facts, undefined, sent);

    expect(asked.outcome.kind).not.toBe('found');
    expect(asked.sent).toEqual([]);
  });

  it('where variations were switched off', async () => {
    const net = netOf();
    const context = contextOf(net, { mayExperiment: false });
    const facts = [live(request, answer(421)), noAnswer('protocol', 'It closed.', 'EMPTY_ANSWER')];

    for (const liveExchange of facts)
      expect(await run(probe, { material: caseOf(request), facts: { liveExchange }, context })).toMatchObject({ kind: 'skipped' });
    expect(net.sent).toEqual([]);
  });

  it.each([
    ['does not pick it', { ...failedTo('protocol'), failure: { kind: 'protocol', code: 'H2_NOT_SPOKEN', message: 'No.' } } as const],
    ['is hidden behind a proxy that refuses', came(answer(407))],
  ])('where the server %s', async (_what, reply) => {
    expect((await ask(answer(421), {}, reply)).outcome).toMatchObject({ kind: 'absent', why: 'the server does not speak HTTP/2' });
  });
});
