import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/browser-agent.ts';
import { answer, caseOf, get } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const request = get('https://shop.example/report.json', [['User-Agent', 'python-requests/2.31.0']]);
const material = caseOf(request);

it('sends the same request with one thing changed: the User-Agent', async () => {
  const net = netOf(() => came(answer(200)));

  const outcome = await run(probe, { material, facts: { liveExchange: live(request, answer(403)) }, context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ status: 200, accepted: true }] } });
  expect(net.sent.map(({ url, headers }) => [url, headers.length])).toEqual([[request.url, 1]]);
  expect(net.sent[0]?.headers[0]?.[1]).toContain('Mozilla/5.0');
});

it.each([401, 404, 200])('sends nothing after %i', async (status) => {
  const net = netOf();

  const outcome = await run(probe, { material, facts: { liveExchange: live(request, answer(status)) }, context: contextOf(net) });

  expect(outcome.kind).toBe('skipped');
  expect(net.sent).toEqual([]);
});
