import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/without-credential.ts';
import { answer, bearer, caseOf, get } from '../causes/observed.ts';
import { came, contextOf, failedTo, live, netOf, run } from './observing.ts';

const request = get('https://api.shop.example/orders?api_key=FAKEfake&page=2', [
  bearer('FAKEfake'),
  ['Cookie', 'session=FAKEfake'],
  ['Accept', 'text/plain'],
]);
const facts = { liveExchange: live(request, answer(401)) };
const material = caseOf(request);

it('takes every credential off, and leaves the rest', async () => {
  const net = netOf(() => came(answer(401)));

  const outcome = await run(probe, { material, facts, context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ name: 'without-credential', status: 401, sameAsGiven: true }] } });
  expect(net.sent).toEqual([{ method: 'GET', url: 'https://api.shop.example/orders?page=2', headers: [['Accept', 'text/plain']] }]);
});

it('says where the answer is another one', async () => {
  const outcome = await run(probe, { material, facts, context: contextOf(netOf(() => came(answer(401, 'No token')))) });

  expect(outcome).toMatchObject({ fact: { trials: [{ sameAsGiven: false, accepted: false }] } });
});

it('keeps the reason where no answer came', async () => {
  const outcome = await run(probe, { material, facts, context: contextOf(netOf(() => failedTo('connect', 'Nothing listens there.'))) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ status: null, sameAsGiven: false, why: 'Nothing listens there.' }] } });
});

it.each([
  ['there was no answer', { exchange: null, failure: null }],
  ['the request was accepted', live(request, answer(200))],
])('is skipped where %s', async (_what, liveExchange) => {
  expect((await run(probe, { material, facts: { liveExchange } })).kind).toBe('skipped');
});
