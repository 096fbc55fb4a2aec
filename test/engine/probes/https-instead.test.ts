import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/https-instead.ts';
import { answer, bearer, caseOf, get } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const at = (url: string) => get(url, [bearer('opaque-7f3a9c21')]);
const toTlsPort = answer(400, '<h1>400 Bad Request</h1>The plain HTTP request was sent to HTTPS port');

it.each([
  ['http://api.shop.example/orders?page=2', answer(401), 'https://api.shop.example/orders?page=2'],
  ['http://api.shop.example:80/orders', answer(404), 'https://api.shop.example/orders'],
  ['http://api.shop.example:8443/orders', toTlsPort, 'https://api.shop.example:8443/orders'],
  ['http://api.shop.example:8443/orders', answer(426), 'https://api.shop.example:8443/orders'],
])('asks for %s without the credential as https', async (url, given, other) => {
  const net = netOf(() => came(answer(200)));

  const outcome = await run(probe, { material: caseOf(at(url)), facts: { liveExchange: live(at(url), given) }, context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ name: 'https-instead', status: 200 }] } });
  expect(net.sent).toEqual([get(other)]);
});

it.each([
  ['https already', 'https://api.shop.example/orders'],
  ['a port of its own', 'http://api.shop.example:8080/orders'],
])('has nothing to ask for %s', async (_what, url) => {
  const net = netOf();
  const outcome = await run(probe, {
    material: caseOf(at(url)),
    facts: { liveExchange: live(at(url), answer(401)) },
    context: contextOf(net),
  });

  expect(outcome.kind).toBe('absent');
  expect(net.sent).toEqual([]);
});

it.each([200, 301, 407, 429, 502])('sends nothing after %i', async (status) => {
  const request = at('http://api.shop.example/orders');
  const net = netOf();
  const facts = { liveExchange: live(request, answer(status)) };

  expect((await run(probe, { material: caseOf(request), facts, context: contextOf(net) })).kind).toBe('skipped');
  expect(net.sent).toEqual([]);
});
