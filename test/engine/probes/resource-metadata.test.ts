import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/resource-metadata.ts';
import { createNet, createPolicy } from '../../../src/net/index.ts';
import { answer, bearer, caseOf, challengeOf, get } from '../causes/observed.ts';
import { came, contextOf, failedTo, netOf, refused, run } from './observing.ts';

const document = (resource: string) => ({ resource, authorization_servers: ['https://id.example'], scopes_supported: ['read', 7] });

describe('on a real server', () => {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  const documents = new Map<string, unknown>();
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const found = documents.get(request.url ?? '');
    response.writeHead(found === undefined ? 404 : 200, { 'Content-Type': 'application/json' }).end(JSON.stringify(found ?? {}));
  });
  const door = createNet({ policy: createPolicy({ mode: 'terminal', allow: [] }), connection: {}, budget: { target: 0, issuer: 50 } });
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

  const observe = (params: Readonly<Record<string, string>> = {}, scheme = 'Bearer') => {
    const request = get(`${origin}/mcp`, [bearer('SECRET'), ['Cookie', 'sid=SECRET']]);
    const facts = { ...refused(answer(401), request), challenge: challengeOf(scheme, params) };
    return run(probe, { material: caseOf(request), facts, context: contextOf(door) });
  };

  it('reads the document that the challenge names, and asks nowhere else', async () => {
    documents.set('/meta', document(`${origin}/mcp`));

    const outcome = await observe({ resource_metadata: `${origin}/meta` });

    expect(outcome).toMatchObject({
      kind: 'found',
      fact: { namedBy: 'challenge', resource: `${origin}/mcp`, authorizationServers: ['https://id.example'], scopesSupported: ['read'] },
    });
    expect(asked.map(({ path }) => path)).toEqual(['/meta']);
  });

  it('inserts the path into the well-known address, and takes the more special one', async () => {
    documents.set('/.well-known/oauth-protected-resource/mcp', document('special'));
    documents.set('/.well-known/oauth-protected-resource', document('general'));

    expect(await observe()).toMatchObject({ kind: 'found', fact: { resource: 'special', namedBy: 'well-known' } });
  });

  it('falls back to the root', async () => {
    documents.set('/.well-known/oauth-protected-resource', document('general'));

    expect(await observe()).toMatchObject({ kind: 'found', fact: { resource: 'general' } });
  });

  it('sends no credential', async () => {
    await observe();

    expect(asked.length).toBe(2);
    expect(JSON.stringify(asked)).not.toContain('SECRET');
  });

  it('takes a document without "resource" for something else', async () => {
    documents.set('/.well-known/oauth-protected-resource', { hello: 'world' });

    expect(await observe()).toMatchObject({ kind: 'absent' });
  });

  it('asks nothing where the challenge wants a password', async () => {
    expect(await observe({}, 'Basic')).toMatchObject({ kind: 'absent' });
    expect(asked).toEqual([]);
  });
});

describe('addresses from a stranger', () => {
  const from = async (target: string, named: string) => {
    const net = netOf(() => came(answer(404)));
    const facts = { ...refused(answer(401), get(target)), challenge: challengeOf('Bearer', { resource_metadata: named }) };
    await run(probe, { material: caseOf(get(target)), facts, context: contextOf(net) });
    return net.sent.map(({ url }) => url);
  };
  const own = ['https://api.example/.well-known/oauth-protected-resource/v1', 'https://api.example/.well-known/oauth-protected-resource'];

  it.each([
    ['plain http', 'http://api.example/meta'],
    ['the machine of the person who asks', 'http://127.0.0.1:8080/meta'],
    ['another scheme', 'file:///etc/passwd'],
    ['a credential inside', 'https://user:pass@meta.example/'],
    ['no address', 'meta'],
  ])('%s: the well-known places are asked instead', async (_what, named) => {
    expect(await from('https://api.example/v1', named)).toEqual(own);
  });

  it('another host over https is asked', async () => {
    expect(await from('https://api.example/v1', 'https://meta.example/x')).toEqual(['https://meta.example/x']);
  });

  it('nothing is asked of a host over plain http', async () => {
    expect(await from('http://api.example/v1', 'http://api.example/meta')).toEqual([]);
  });
});

it.each([200, 404, 429])('after an answer of %i nothing is asked', async (status) => {
  const net = netOf();
  const facts = { ...refused(answer(status), get('https://api.example/')), challenge: challengeOf('Bearer') };

  expect(await run(probe, { facts, context: contextOf(net) })).toMatchObject({ kind: 'absent' });
  expect(net.sent).toEqual([]);
});

it('has failed where no answer came at all', async () => {
  const facts = { ...refused(answer(401), get('https://api.example/')), challenge: challengeOf('Bearer') };

  expect(await run(probe, { facts, context: contextOf(netOf(() => failedTo('timeout'))) })).toMatchObject({ kind: 'failed' });
});
