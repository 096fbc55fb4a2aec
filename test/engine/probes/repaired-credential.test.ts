import { expect, it } from '@jest/globals';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';
import probe from '../../../src/engine/probes/repaired-credential.ts';
import { answer, bearer, caseOf, challengeOf, get } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);
const factsFor = (status: number, more: object = {}) => ({
  credentials: sentCredentials(request),
  liveExchange: live(request, answer(status)),
  ...more,
});
const asksKey = { challenge: challengeOf('ApiKey', { name: 'X-Api-Key' }) };

it('presents the same credential as the challenge asks, and says how', async () => {
  const net = netOf(() => came(answer(200)));

  const outcome = await run(probe, { material: caseOf(request), facts: factsFor(401, asksKey), context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { accepted: { kind: 'other-place', template: 'X-Api-Key: $TOKEN' } } });
  expect(net.sent.map(({ url, headers }) => [url, headers])).toEqual([[request.url, [['X-Api-Key', 'opaque-7f3a9c21']]]]);
});

it.each([
  [401, 2],
  [403, 1],
])('after %i shows the credential to its server at most so often: %i', async (status, most) => {
  const bare = get(request.url, [['Authorization', 'opaque-7f3a9c21']]);
  const net = netOf(() => came(answer(status)));
  const facts = { credentials: sentCredentials(bare), liveExchange: live(bare, answer(status)) };

  const outcome = await run(probe, { material: caseOf(bare), facts, context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { accepted: null } });
  expect(net.sent.length).toBe(most);
});

it('stops where the server asks for fewer requests', async () => {
  const bare = get(request.url, [['Authorization', 'opaque-7f3a9c21']]);
  const net = netOf(() => came(answer(429)));
  const facts = { credentials: sentCredentials(bare), liveExchange: live(bare, answer(401)) };

  await run(probe, { material: caseOf(bare), facts, context: contextOf(net) });

  expect(net.sent.length).toBe(1);
});

it.each([200, 404, 429, 500])('tries nothing after %i', async (status) => {
  const net = netOf();

  const outcome = await run(probe, { material: caseOf(request), facts: factsFor(status, asksKey), context: contextOf(net) });

  expect(outcome.kind).toBe('skipped');
  expect(net.sent).toEqual([]);
});

it('is absent where nothing suggests another way', async () => {
  const outcome = await run(probe, { material: caseOf(request), facts: factsFor(401, { challenge: challengeOf('Bearer') }) });

  expect(outcome.kind).toBe('absent');
});
