import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/trailing-slash.ts';
import { answer, bearer, caseOf, get } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const token = bearer('opaque-7f3a9c21');
const at = (path: string) => get(`https://api.shop.example${path}`, [token]);
const unseen = { claimedMissing: { explicit: true, text: 'the answer says "no token"' } };

it.each([
  ['/orders', '/orders/'],
  ['/orders/', '/orders'],
  ['/v1/orders?page=2', '/v1/orders/?page=2'],
])('asks for %s as %s, and nothing else changes', async (given, other) => {
  const net = netOf(() => came(answer(200)));

  const outcome = await run(probe, {
    material: caseOf(at(given)),
    facts: { liveExchange: live(at(given), answer(404)) },
    context: contextOf(net),
  });

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ name: 'trailing-slash', status: 200, accepted: true }] } });
  expect(net.sent).toEqual([at(other)]);
});

it.each(['/', '/report.json'])('has no other form of %s', async (path) => {
  expect((await run(probe, { material: caseOf(at(path)), facts: { liveExchange: live(at(path), answer(404)) } })).kind).toBe('absent');
});

it('asks after a 401 only where the credential was not seen', async () => {
  const liveExchange = live(at('/orders'), answer(401));

  expect((await run(probe, { material: caseOf(at('/orders')), facts: { liveExchange } })).kind).toBe('skipped');
  expect((await run(probe, { material: caseOf(at('/orders')), facts: { liveExchange, ...unseen } })).kind).toBe('found');
});

it('does not show the credential a fourth time', async () => {
  const net = netOf();
  const facts = { liveExchange: live(at('/orders'), answer(401)), ...unseen, repairedCredential: { trials: [{}, {}], accepted: null } };

  expect((await run(probe, { material: caseOf(at('/orders')), facts, context: contextOf(net) })).kind).toBe('skipped');
  expect(net.sent).toEqual([]);
});

it.each([200, 403, 429, 500])('sends nothing after %i', async (status) => {
  const net = netOf();
  const facts = { liveExchange: live(at('/orders'), answer(status)), ...unseen };

  expect((await run(probe, { material: caseOf(at('/orders')), facts, context: contextOf(net) })).kind).toBe('skipped');
  expect(net.sent).toEqual([]);
});
