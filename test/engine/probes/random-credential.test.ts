import { expect, it } from '@jest/globals';
import type { HttpRequest } from '../../../src/engine/case.ts';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';
import probe from '../../../src/engine/probes/random-credential.ts';
import { answer, basic, bearer, caseOf, get, post } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const url = 'https://api.shop.example/orders';
const jwt = ['{"alg":"RS256"}', '{"sub":"alice"}', 'signature'].map((part) => Buffer.from(part).toString('base64url')).join('.');
const attempt = async (request: HttpRequest, status = 401) => {
  const net = netOf(() => came(answer(401)));
  const facts = { credentials: sentCredentials(request), liveExchange: live(request, answer(status)) };
  const outcome = await run(probe, { material: caseOf(request), facts, context: contextOf(net) });
  return { outcome, sent: net.sent[0] };
};
const authorization = ({ sent }: { readonly sent: HttpRequest | undefined }) => sent?.headers[0]?.[1] ?? '';

it('changes the value and nothing else, and compares the answers', async () => {
  const { outcome, sent } = await attempt(get(url, [bearer('opaque-7F3a'), ['Accept', 'text/plain']]));

  expect(outcome).toMatchObject({
    kind: 'found',
    fact: { trials: [{ name: 'random-credential', status: 401, sameAsGiven: true, accepted: false }] },
  });
  expect(sent).toMatchObject({
    method: 'GET',
    url,
    headers: [
      ['Authorization', expect.stringMatching(/^Bearer [a-z]{6}-\d[A-Z]\d[a-z]$/)],
      ['Accept', 'text/plain'],
    ],
  });
  expect(authorization({ sent })).not.toContain('opaque-7F3a');
});

it('keeps the prefix of a key', async () => {
  expect(authorization(await attempt(get(url, [bearer('sk_live_FAKE0123')])))).toMatch(/^Bearer sk_live_[A-Z]{4}\d{4}$/);
});

it('keeps header and payload of a JWT, so that only the signature differs', async () => {
  const value = authorization(await attempt(get(url, [bearer(jwt)])));

  expect(value.startsWith(`Bearer ${jwt.slice(0, jwt.lastIndexOf('.') + 1)}`)).toBe(true);
  expect(value).not.toBe(`Bearer ${jwt}`);
});

it('makes up the user of Basic, too: nobody’s account is locked', async () => {
  const value = authorization(await attempt(get(url, [basic('alice:FAKE')])));

  expect(Buffer.from(value.slice(6), 'base64').toString()).toMatch(/^why401-[0-9a-f]{12}:[0-9a-f]{24}$/);
});

it.each([
  ['a request that was accepted', get(url, [bearer('FAKE')]), 200],
  ['a server that asks for fewer requests', get(url, [bearer('FAKE')]), 429],
  ['a method that may change something', post(url, '', [bearer('FAKE')]), 401],
])('leaves %s alone', async (_what, request, status) => {
  const { outcome, sent } = await attempt(request, status);

  expect(outcome.kind).toBe('skipped');
  expect(sent).toBeUndefined();
});
