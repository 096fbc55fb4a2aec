import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { HeaderField } from '../../../src/engine/case.ts';
import probe from '../../../src/engine/probes/api-description.ts';
import { createNet, createPolicy } from '../../../src/net/index.ts';
import { answer, bearer, caseOf, challengeOf, get } from '../causes/observed.ts';
import { came, contextOf, failedTo, netOf, refused, run } from './observing.ts';

const described = (path: string) => ({
  openapi: '3.0.3',
  security: [{ key: [] }],
  paths: { [path]: { get: {} } },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Tenant-Key' } } },
});

describe('on a real server', () => {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  const documents = new Map<string, string>();
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const found = documents.get(request.url ?? '');
    response.writeHead(found === undefined ? 404 : 200).end(found ?? '');
  });
  const door = createNet({ policy: createPolicy({ mode: 'terminal', allow: [] }), connection: {}, budget: { target: 99, issuer: 9 } });
  let origin = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked.length = 0;
    documents.clear();
  });
  afterAll(async () => {
    await door.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const observe = (path: string, headers: readonly HeaderField[] = [], body = '{"error":"no"}', more: object = {}) => {
    const request = get(`${origin}${path}`, [bearer('SECRET')]);
    return run(probe, {
      material: caseOf(request),
      facts: { ...refused(answer(401, body, headers), request), ...more },
      context: contextOf(door),
    });
  };

  it('is found where the answer links to (RFC 8631), and nowhere else is asked', async () => {
    documents.set('/meta/api.json', JSON.stringify(described('/orders')));

    const outcome = await observe('/orders', [
      ['Link', '<https://x.example/>; rel=help, </meta/api.json>; rel="service-desc"; type="application/json"'],
    ]);

    expect(outcome).toMatchObject({
      kind: 'found',
      fact: { source: 'link', url: `${origin}/meta/api.json`, address: { operation: 'GET /orders' } },
    });
    expect(asked.map(({ path }) => path)).toEqual(['/meta/api.json']);
  });

  it('is found through a catalogue of APIs (RFC 9727), the one that the address lies below', async () => {
    documents.set(
      '/catalogue',
      JSON.stringify({
        linkset: [
          { anchor: `${origin}/other`, 'service-desc': [{ href: `${origin}/other.json` }] },
          { anchor: `${origin}/shop`, 'service-desc': [{ href: `${origin}/shop.json` }] },
        ],
      }),
    );
    documents.set('/shop.json', JSON.stringify(described('/shop/orders')));

    expect(await observe('/shop/orders', [['Link', '</catalogue>; rel=api-catalog']])).toMatchObject({
      kind: 'found',
      fact: { source: 'link' },
    });
  });

  it('is found at the usual places, in YAML, too; at most three are asked, and no credential goes there', async () => {
    documents.set(
      '/openapi.json',
      'openapi: 3.0.3\npaths:\n  /orders:\n    get: {security: [{a: []}]}\ncomponents:\n  securitySchemes:\n    a: {type: http, scheme: bearer}\n',
    );

    expect(await observe('/orders')).toMatchObject({
      kind: 'found',
      fact: { source: 'usual place', security: [[{ kind: 'http', scheme: 'Bearer' }]] },
    });
    expect(asked.map(({ path }) => path).sort()).toEqual(['/openapi.json', '/swagger.json', '/v3/api-docs']);
    expect(JSON.stringify(asked)).not.toContain('SECRET');
  });

  it.each([
    [
      'Spring Boot',
      '/orders',
      '{"timestamp":"2026-11-21T05:50:00Z","status":401,"error":"Unauthorized","path":"/orders"}',
      [],
      '/v3/api-docs',
    ],
    ['ASP.NET Core', '/orders', '', [['Server', 'Kestrel']], '/swagger/v1/swagger.json'],
    ['NestJS', '/orders', '{"message":"Unauthorized","statusCode":401}', [], '/api-json'],
    ['a prefix', '/api/v1/orders', '{}', [], '/api/v1/openapi.json'],
  ] as const)('%s: its own place is among those asked', async (_what, path, body, headers, place) => {
    await observe(path, headers, body);
    expect(asked.map((one) => one.path)).toContain(place);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('a page that is no description is not taken for one', async () => {
    documents.set('/openapi.json', '<html>Welcome</html>');
    expect(await observe('/orders')).toMatchObject({ kind: 'absent' });
  });

  it('nothing is asked where the challenge says what is wanted', async () => {
    expect(await observe('/orders', [], '{}', { challenge: challengeOf('Bearer') })).toMatchObject({ kind: 'absent' });
    expect(asked).toEqual([]);
  });
});

describe('nothing is sent', () => {
  const request = get('https://api.example/x', [bearer('abc')]);
  const quiet = async (facts: object, more: object = {}, links: readonly HeaderField[] = []) => {
    const net = netOf(() => came(answer(200, JSON.stringify(described('/x')))));
    const outcome = await run(probe, {
      material: caseOf(request, more),
      facts: { ...refused(answer(401, '', links), request), ...facts },
      context: contextOf(net, { mayExperiment: !('quiet' in facts) }),
    });
    return { outcome, urls: net.sent.map(({ url }) => url) };
  };

  it.each([
    ['after a success', refused(answer(200), request)],
    ['after a 429', refused(answer(429), request)],
    ['after a page for people', refused(answer(401, '', [['Content-Type', 'text/html']]), request)],
    ['where variations are switched off', { quiet: true }],
    ['where the server cannot be reached', { liveExchange: { exchange: null, failure: { kind: 'connect' } } }],
  ])('%s', async (_what, facts) => {
    expect((await quiet(facts)).urls).toEqual([]);
  });

  it('where the description was pasted', async () => {
    const { outcome, urls } = await quiet({}, { apiDescription: JSON.stringify(described('/x')) });
    expect(outcome).toMatchObject({ kind: 'found', fact: { source: 'paste' } });
    expect(urls).toEqual([]);
  });

  it.each(['http://inside.example/api.json', 'http://169.254.169.254/x', 'file:///etc/passwd', 'https://u:p@x.example/'])(
    'to %s, which a stranger linked',
    async (address) => {
      const { urls } = await quiet({ challenge: challengeOf('Bearer') }, {}, [['Link', `<${address}>; rel=service-desc`]]);
      expect(urls).toEqual([]);
    },
  );
});

it('has nothing where no answer came', async () => {
  const request = get('https://api.example/x');
  const context = contextOf(netOf(() => failedTo('timeout')));
  expect(await run(probe, { material: caseOf(request), facts: refused(answer(401), request), context })).toMatchObject({ kind: 'absent' });
});
