import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/live-exchange.ts';
import { answer, caseOf, get, post } from '../causes/observed.ts';
import { came, contextOf, failedTo, netOf, run } from './observing.ts';

const request = get('https://api.shop.example/orders');
const change = post('https://api.shop.example/orders', '{}');

it('sends the request as given, once, with the moments on our clock', async () => {
  const net = netOf(() => came(answer(401)));

  const outcome = await run(probe, { material: caseOf(request), context: contextOf(net) });

  expect(outcome).toMatchObject({
    kind: 'found',
    fact: { failure: null, exchange: { source: 'live', response: { status: 401 }, request } },
  });
  expect(net.sent).toEqual([request]);
});

it.each(['connect', 'dns', 'tls', 'refused-by-guard'] as const)('takes a failure of kind %s for a finding', async (kind) => {
  const outcome = await run(probe, { material: caseOf(request), context: contextOf(netOf(() => failedTo(kind))) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { exchange: null, failure: { kind } } });
});

it.each(['aborted', 'budget'] as const)('takes an end of kind %s, which is our own, for none', async (kind) => {
  expect((await run(probe, { material: caseOf(request), context: contextOf(netOf(() => failedTo(kind))) })).kind).toBe('failed');
});

it('answers a Digest challenge as curl --digest does', async () => {
  const digest = answer(401, '', [['WWW-Authenticate', 'Digest realm="shop", nonce="FAKE", qop="auth"']]);
  const net = netOf(({ headers }) => came(headers.length === 0 ? digest : answer(200)));

  const outcome = await run(probe, {
    material: caseOf(request, { connection: { digestCredential: 'alice:FAKE' } }),
    context: contextOf(net),
  });

  expect(outcome).toMatchObject({ kind: 'found', fact: { exchange: { response: { status: 200 } } } });
  expect(net.sent[1]?.headers[0]?.[1]).toMatch(/^Digest username="alice"/);
});

it.each([
  ['a POST', caseOf(change), false, 'skipped'],
  ['a POST whose answer was given, even if allowed', caseOf(change, { response: answer(401) }), true, 'skipped'],
  ['no request', caseOf(), true, 'absent'],
])('sends nothing for %s', async (_what, material, mayChangeState, kind) => {
  const net = netOf();

  const outcome = await run(probe, { material, context: contextOf(net, { mayChangeState }) });

  expect(outcome.kind).toBe(kind);
  expect(net.sent).toEqual([]);
});

it('sends a POST where that was asked for', async () => {
  const net = netOf();

  await run(probe, { material: caseOf(change), context: contextOf(net, { mayChangeState: true }) });

  expect(net.sent).toEqual([change]);
});
