import { expect, it } from '@jest/globals';
import type { Hop } from '../../../src/engine/probes/redirect-chain.ts';
import probe from '../../../src/engine/probes/redirect-target.ts';
import { answer, bearer, caseOf, get } from '../causes/observed.ts';
import { came, contextOf, netOf, refused, run } from './observing.ts';

const HOME = 'https://shop.example/orders';
const request = get(HOME, [bearer('opaque-7f3a9c21'), ['Host', 'shop.example']]);
const hop = (to: string, credential: Hop['credential'], status: number | null = 401): Hop => ({
  from: HOME,
  to,
  status: 302,
  credential,
  crosses: 'host',
  answer: status === null ? null : answer(status),
  why: status === null ? 'it was not asked' : null,
});

const ask = async (hops: readonly Hop[], more: object = {}, sent = request) => {
  const net = netOf(() => came(answer(200)));
  const last = hops.at(-1);
  const redirectChain = { hops, final: last?.answer ?? null, finalUrl: last?.to ?? '' };
  const { exchange } = refused(answer(302), sent);
  const facts = { exchange, credentials: [], redirectChain, ...more };
  return { outcome: await run(probe, { material: caseOf(sent), facts, context: contextOf(net) }), sent: net.sent };
};

const AROUND = [hop('https://sso.example/in', 'dropped', 302), hop('https://shop.example/v2/orders', 'none')];

it('asks the end with the credential where it was lost on the way back to its own origin', async () => {
  const { outcome, sent } = await ask(AROUND);

  expect(outcome).toMatchObject({
    kind: 'found',
    fact: { withCredential: true, trials: [{ name: 'redirect-target', status: 200, accepted: true }] },
  });
  expect(sent).toEqual([{ ...request, url: 'https://shop.example/v2/orders', headers: [bearer('opaque-7f3a9c21')] }]);
});

it.each([
  ['https://api.example/orders', 'another host'],
  ['http://shop.example/orders', 'another scheme'],
  ['https://shop.example:8443/orders', 'another port'],
])('sends nothing to %s, %s: the chain asked it without the credential, and the row says so', async (to) => {
  const { outcome, sent } = await ask([hop(to, 'dropped')]);

  expect(outcome).toMatchObject({
    kind: 'found',
    fact: {
      withCredential: false,
      trials: [{ status: 401, changed: expect.stringContaining(`given for shop.example, not for ${new URL(to).host}`) }],
    },
  });
  expect(sent).toEqual([]);
});

it('does not ask again where the chain carried the credential to the end', async () => {
  const { outcome, sent } = await ask([hop('https://shop.example/v2', 'kept'), hop('https://shop.example/v2/', 'kept')]);

  expect(outcome).toMatchObject({ kind: 'found', fact: { withCredential: true, trials: [{ status: 401 }] } });
  expect(sent).toEqual([]);
});

it.each([
  [
    'was shown often enough',
    [hop('https://shop.example/a', 'kept', 302), hop('https://shop.example/b', 'kept', 302), ...AROUND],
    {},
    request,
  ],
  ['would follow a 429', [hop('https://sso.example/in', 'dropped', 429), hop('https://shop.example/b', 'none')], {}, request],
  ['belongs to a request that may change something', AROUND, {}, { ...request, method: 'POST' }],
  ['stood in a paste', AROUND, { exchange: { ...refused(answer(302), request).exchange, source: 'pasted' } }, request],
  ['leads to an end that was not asked', [hop('https://api.example/', 'dropped', null)], {}, request],
] as const)('is silent where the credential %s', async (_what, hops, more, given) => {
  const { outcome, sent } = await ask(hops, more, given);

  expect(outcome.kind).not.toBe('found');
  expect(sent).toEqual([]);
});
