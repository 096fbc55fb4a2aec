import { describe, expect, it } from '@jest/globals';
import type { HttpRequest } from '../../../src/engine/case.ts';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';
import probe from '../../../src/engine/probes/described-credential.ts';
import { answer, basic, bearer, caseOf, get, trial } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const URL = 'https://api.example/x';
const described = (...security: readonly object[][]) => ({
  version: 'OpenAPI 3.1.0',
  address: { kind: 'matched', operation: 'GET /x', template: '/x', slashDiffers: false },
  security,
  securityFrom: 'operation',
  optional: false,
  source: 'usual place',
  url: null,
});
const KEY = { kind: 'key', place: 'header', name: 'X-Tenant-Key' };

const attempt = async (request: HttpRequest, security: readonly object[][], more: object = {}, status = 401) => {
  const net = netOf(({ headers }) => came(answer(headers.some(([name]) => name === 'X-Tenant-Key') ? 200 : 401)));
  const facts = {
    apiDescription: described(...security),
    credentials: sentCredentials(request),
    liveExchange: live(request, answer(status)),
    ...more,
  };
  return { outcome: await run(probe, { material: caseOf(request), facts, context: contextOf(net) }), sent: net.sent };
};

describe('the credential at its described place', () => {
  it('is tried once, and stands nowhere else then', async () => {
    const { outcome, sent } = await attempt(get(URL, [bearer('k3y-12345')]), [[KEY]]);

    expect(outcome).toMatchObject({ kind: 'found', fact: { accepted: { kind: 'other-place', template: 'X-Tenant-Key: $TOKEN' } } });
    expect(sent.map(({ headers }) => headers)).toEqual([[['X-Tenant-Key', 'k3y-12345']]]);
  });

  it.each([
    ['a scheme of its own', get(URL, [bearer('k3y')]), { kind: 'http', scheme: 'Secret' }, [['Authorization', 'Secret k3y']]],
    ['Bearer, where a field was sent', get(URL, [['X-API-Key', 'k3y']]), { kind: 'token', scopes: [] }, [['Authorization', 'Bearer k3y']]],
    ['a cookie', get(URL, [bearer('k3y')]), { kind: 'key', place: 'cookie', name: 'sid' }, [['Cookie', 'sid=k3y']]],
  ])('%s', async (_what, request, wanted, headers) => {
    expect((await attempt(request, [[wanted]])).sent[0]?.headers).toEqual(headers);
  });
});

describe('nothing is sent', () => {
  const token = get(URL, [bearer('k3y-12345')]);
  it.each([
    ['where a password would have to become a key', get(URL, [basic('ada:secret')]), [[KEY]], {}],
    ['where a key would have to become a password', token, [[{ kind: 'http', scheme: 'Basic' }]], {}],
    ['into a query, which ends up in logs', token, [[{ kind: 'key', place: 'query', name: 'k' }]], {}],
    ['where two parts are wanted', token, [[KEY, { ...KEY, name: 'X-App' }]], {}],
    ['where it was sent as described', get(URL, [['X-Tenant-Key', 'k3y']]), [[KEY]], {}],
    [
      'where it was shown often enough',
      token,
      [[KEY]],
      { repairedCredential: { trials: [...trial(401).trials, ...trial(401).trials], accepted: null } },
    ],
    ['where another path took the last try', token, [[KEY]], { repairedCredential: trial(401), trailingSlash: trial(401) }],
    ['where another form was accepted', token, [[KEY]], { repairedCredential: { trials: [], accepted: { kind: 'other-place' } } }],
  ])('%s', async (_what, request, security, more) => {
    expect((await attempt(request, security, more)).sent).toEqual([]);
  });

  it('after a 429 or a success', async () => {
    expect((await attempt(token, [[KEY]], {}, 429)).sent).toEqual([]);
    expect((await attempt(token, [[KEY]], {}, 200)).sent).toEqual([]);
  });
});
