import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/issuer-status.ts';
import { answer, claimsOf, NOW } from '../causes/observed.ts';
import { came, contextOf, failedTo, netOf, run } from './observing.ts';

const issuer = 'https://id.shop.example/realms/shop';
const facts = (iss: string) => ({ tokenClaims: claimsOf({ iss }) });
const openid = `${issuer}/.well-known/openid-configuration`;
const oauth = 'https://id.shop.example/.well-known/oauth-authorization-server/realms/shop';

it('finds the description at the first place that has one, and asks no further', async () => {
  const net = netOf(() => came(answer(200, `{"issuer":"${issuer}"}`)));

  const outcome = await run(probe, { facts: facts(issuer), context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { issuer, reachable: true, metadata: { url: openid, document: { issuer } } } });
  expect(net.sent.map(({ url }) => url)).toEqual([openid]);
});

it('asks at the second place after a 404, and sends no credential to either', async () => {
  const net = netOf(({ url }) => came(url === oauth ? answer(200, '{}') : answer(404)));

  const outcome = await run(probe, { facts: facts(issuer), context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { reachable: true, metadata: { url: oauth } } });
  expect(net.sent.flatMap(({ headers }) => headers.map(([name]) => name))).toEqual(['Accept', 'Accept']);
});

it.each([
  ['404 everywhere', answer(404)],
  ['a page', answer(200, '<html>')],
])('counts %s as an answer without metadata', async (_what, response) => {
  const outcome = await run(probe, { facts: facts(issuer), context: contextOf(netOf(() => came(response))) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { reachable: true, failure: null, metadata: null } });
});

it.each(['connect', 'dns', 'tls', 'timeout'] as const)('is unreachable after a failure of kind %s, asked once', async (kind) => {
  const net = netOf(() => failedTo(kind));

  const outcome = await run(probe, { facts: facts(issuer), context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { reachable: false, failure: kind, why: `It failed: ${kind}.` } });
  expect(net.sent.length).toBe(1);
});

it('is unreachable where the issuer itself is down', async () => {
  const outcome = await run(probe, { facts: facts(issuer), context: contextOf(netOf(() => came(answer(503)))) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { reachable: false, failure: 'status', why: `${openid} answers 503` } });
});

it.each(['refused-by-guard', 'budget', 'aborted'] as const)('knows nothing where we stopped ourselves: %s', async (kind) => {
  expect((await run(probe, { facts: facts(issuer), context: contextOf(netOf(() => failedTo(kind))) })).kind).toBe('failed');
});

it.each(['shop', 'http://id.shop.example', 'https://alice@id.shop.example', 'https://id.shop.example?a=1', 'ftp://id.shop.example'])(
  'asks nobody for %s',
  async (iss) => {
    const net = netOf();

    const outcome = await run(probe, { facts: facts(iss), context: contextOf(net) });

    expect(outcome.kind).toBe('absent');
    expect(net.sent).toEqual([]);
  },
);

it.each([
  ['its Date', {}, 300.49],
  ['nothing where a cache answered', { Age: '60' }, null],
])('reads the issuer’s clock by %s', async (_what, more, offset) => {
  const headers = Object.entries({ Date: new Date((NOW + 300) * 1000).toUTCString(), ...more });
  const net = netOf(() => came(answer(200, '{"issuer":"https://id.shop.example"}', headers)));
  const outcome = await run(probe, { facts: { tokenClaims: claimsOf({ iss: 'https://id.shop.example' }) }, context: contextOf(net) });

  expect(outcome).toMatchObject({
    fact: { clock: offset === null ? null : { offset: expect.closeTo(offset, 3), uncertainty: expect.closeTo(0.51, 3) } },
  });
});
