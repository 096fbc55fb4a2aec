import { expect, it } from '@jest/globals';
import type { HeaderField, HttpRequest } from '../../../src/engine/case.ts';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';
import probe from '../../../src/engine/probes/bearer-control.ts';
import { answer, basic, bearer, caseOf, get } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const url = 'https://api.shop.example/orders';
const attempt = async (request: HttpRequest, status: number, headers: readonly HeaderField[] = []) => {
  const net = netOf(() => came(answer(401, '{"message":"jwt malformed"}')));
  const facts = { credentials: sentCredentials(request), liveExchange: live(request, answer(status, '', headers)) };
  const outcome = await run(probe, { material: caseOf(request), facts, context: contextOf(net) });
  return { outcome, sent: net.sent };
};

it('sends a random Bearer token in place of the password, and nothing of the password', async () => {
  const { outcome, sent } = await attempt(get(url, [basic('alice:FAKE-pass'), ['Accept', 'text/plain']]), 401);

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ name: 'bearer-control', status: 401, sameAsGiven: false }] } });
  expect(sent[0]?.headers).toEqual([
    ['Accept', 'text/plain'],
    ['Authorization', expect.stringMatching(/^Bearer [\w-]{32}$/)],
  ]);
});

it.each([
  ['the challenge names the scheme', get(url, [basic('alice:FAKE-pass')]), 401, [['WWW-Authenticate', 'Basic realm="shop"']] as const],
  ['no password was sent', get(url, [bearer('opaque-7F3a')]), 401, []],
  ['nothing was refused as a credential', get(url, [basic('alice:FAKE-pass')]), 500, []],
])('sends nothing where %s', async (_what, request, status, headers) => {
  const { outcome, sent } = await attempt(request, status, headers);

  expect(outcome).toMatchObject({ kind: 'skipped' });
  expect(sent).toEqual([]);
});
