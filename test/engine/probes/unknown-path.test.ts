import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/unknown-path.ts';
import { answer, bearer, caseOf, get } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const request = get('https://api.shop.example/v1/orders?api_key=FAKEfake', [bearer('opaque-7f3a9c21'), ['Accept', 'text/plain']]);
const material = caseOf(request);

it('asks the same origin for a random path, without any credential', async () => {
  const net = netOf(() => came(answer(401, 'no')));

  const outcome = await run(probe, { material, facts: { liveExchange: live(request, answer(401, 'no')) }, context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ name: 'unknown-path', status: 401, sameAsGiven: true }] } });
  expect(net.sent).toEqual([get(`https://api.shop.example/${'07'.repeat(12)}`, [['Accept', 'text/plain']])]);
});

it.each([200, 302, 404, 429, 500])('sends nothing after %i', async (status) => {
  const net = netOf();

  expect((await run(probe, { material, facts: { liveExchange: live(request, answer(status)) }, context: contextOf(net) })).kind).toBe(
    'skipped',
  );
  expect(net.sent).toEqual([]);
});

it('sends nothing where variations are switched off', async () => {
  const net = netOf();
  const context = contextOf(net, { mayExperiment: false });

  expect((await run(probe, { material, facts: { liveExchange: live(request, answer(401)) }, context })).kind).toBe('skipped');
  expect(net.sent).toEqual([]);
});
