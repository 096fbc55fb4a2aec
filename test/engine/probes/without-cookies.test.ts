import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/without-cookies.ts';
import { answer, bearer, caseOf, get } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const token = bearer('opaque-7f3a9c21');
const both = get('https://api.shop.example/orders', [token, ['Cookie', 'sessionid=abcdefabcdef'], ['Accept', 'text/plain']]);
const facts = { liveExchange: live(both, answer(401)) };

it('leaves the cookies out, and keeps the field', async () => {
  const net = netOf(() => came(answer(200)));

  const outcome = await run(probe, { material: caseOf(both), facts, context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ name: 'without-cookies', accepted: true }] } });
  expect(net.sent).toEqual([get(both.url, [token, ['Accept', 'text/plain']])]);
});

it.each([
  ['cookies alone', get(both.url, [['Cookie', 'sessionid=abcdefabcdef']])],
  ['the field alone', get(both.url, [token])],
])('has nothing to compare for %s', async (_what, request) => {
  const outcome = await run(probe, { material: caseOf(request), facts: { liveExchange: live(request, answer(401)) } });

  expect(outcome.kind).toBe('absent');
});

it.each([
  ['the credential was shown three times', { ...facts, repairedCredential: { trials: [{}, {}], accepted: null } }],
  ['another form is accepted', { ...facts, repairedCredential: { trials: [{}], accepted: {} } }],
  [
    'a browser and one other form were tried after a 403',
    {
      liveExchange: live(both, answer(403)),
      repairedCredential: { trials: [{}], accepted: null },
    },
  ],
  ['the answer is 429', { liveExchange: live(both, answer(429)) }],
  ['the answer is 404', { liveExchange: live(both, answer(404)) }],
])('sends nothing where %s', async (_what, facts) => {
  const net = netOf();

  expect((await run(probe, { material: caseOf(both), facts, context: contextOf(net) })).kind).toBe('skipped');
  expect(net.sent).toEqual([]);
});

it('leaves a HEAD to the question of the method', async () => {
  const request = { ...both, method: 'HEAD' };

  expect((await run(probe, { material: caseOf(request), facts: { liveExchange: live(request, answer(401)) } })).kind).toBe('skipped');
});
