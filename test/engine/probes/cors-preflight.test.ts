import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/cors-preflight.ts';
import { answer, bearer, caseOf, get, post } from '../causes/observed.ts';
import { came, contextOf, failedTo, live, netOf, refused, run } from './observing.ts';

const url = 'https://api.shop.example/orders?api_key=FAKEfake&page=2';
const origin = ['Origin', 'https://app.shop.example'] as const;
const request = get(url, [bearer('opaque-7f3a9c21'), origin, ['X-Trace', '1'], ['Accept', 'text/plain'], ['Cookie', 'a=b']]);

it('asks what a browser would ask, without a credential', async () => {
  const net = netOf(() => came(answer(401)));

  const outcome = await run(probe, { material: caseOf(request), facts: refused(answer(401), request), context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { originMadeUp: false, trials: [{ status: 401 }] } });
  expect(outcome).toHaveProperty('fact.problem', 'is answered 401, and only a 2xx lets browsers go on');
  expect(net.sent).toEqual([
    {
      method: 'OPTIONS',
      url: 'https://api.shop.example/orders?page=2',
      headers: [origin, ['Access-Control-Request-Method', 'GET'], ['Access-Control-Request-Headers', 'authorization,x-trace']],
    },
  ]);
});

it('asks also where the request itself may change something and was not sent', async () => {
  const change = post('https://api.shop.example/orders', '{}', [origin, ['Content-Type', 'application/json']]);
  const net = netOf(() =>
    came(
      answer(204, '', [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', '*'],
      ]),
    ),
  );

  const outcome = await run(probe, { material: caseOf(change), context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { problem: null } });
  expect(net.sent.map(({ method }) => method)).toEqual(['OPTIONS']);
});

it('takes the origin from the words of the console, or makes one up for a script of a page', async () => {
  const bare = get(url, [bearer('opaque-7f3a9c21')]);
  const fact = async (pasted: string) => run(probe, { material: caseOf(bare, { pasted }), facts: refused(answer(401), bare) });

  expect(await fact("Access to fetch at 'x' from origin 'https://app.shop.example' has been blocked by CORS policy")).toMatchObject({
    fact: { origin: 'https://app.shop.example', originMadeUp: false },
  });
  expect(await fact("fetch('https://x', { headers: { Authorization: localStorage.token } })")).toMatchObject({
    fact: { originMadeUp: true },
  });
  expect((await fact("fetch('https://x', { headers: { Authorization: process.env.TOKEN } })")).kind).toBe('absent');
});

it.each([
  ['the same origin', get(url, [bearer('opaque-7f3a9c21'), ['Origin', 'https://api.shop.example']])],
  ['a simple request', get(url, [origin])],
  ['a preflight itself', { method: 'OPTIONS', url, headers: [origin] }],
  ['no origin', get(url, [bearer('opaque-7f3a9c21')])],
])('asks nothing for %s', async (_what, request) => {
  const net = netOf();

  expect((await run(probe, { material: caseOf(request), facts: refused(answer(401), request), context: contextOf(net) })).kind).toBe(
    'absent',
  );
  expect(net.sent).toEqual([]);
});

it.each([
  ['a 200', refused(answer(200), request), {}],
  ['a 429', refused(answer(429), request), {}],
  ['a server that is not there', { liveExchange: { ...live(request, answer(401)), exchange: null, failure: failedTo('connect') } }, {}],
  ['a word against variations', refused(answer(401), request), { mayExperiment: false }],
] as const)('sends nothing after %s', async (_what, facts, more) => {
  const net = netOf();

  expect((await run(probe, { material: caseOf(request), facts, context: contextOf(net, more) })).kind).toBe('skipped');
  expect(net.sent).toEqual([]);
});
