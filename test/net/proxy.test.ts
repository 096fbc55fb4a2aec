import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headerOf } from '../../src/engine/case.ts';
import { createPolicy, type Door, type NetOptions } from '../../src/net/index.ts';
import { hasOpenssl, makeCertificates } from './certificates.ts';
import { listen, openDoor, type RunningServer, rawServer, toTarget } from './servers.ts';

const open: (RunningServer | Door)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((resource) => resource.close()));
});

const EXPECTED = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;

/** A forward proxy that wants user:p@ss, for plain requests and tunnels alike. */
async function startProxy(): Promise<{ readonly port: number; readonly asked: string[] }> {
  const asked: string[] = [];
  const mayPass = (request: IncomingMessage): boolean => {
    asked.push(`${request.method} ${request.url}`);
    return request.headers['proxy-authorization'] === EXPECTED;
  };
  const server = createServer((request, response) => {
    if (!mayPass(request)) return void response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="proxy"' }).end('who are you');
    const { 'proxy-authorization': _mine, ...headers } = request.headers;
    request.pipe(
      httpRequest(String(request.url), { method: String(request.method), headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  server.on('connect', (request, socket) => {
    if (!mayPass(request))
      return void socket.end('HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 11\r\n\r\nwho are you');
    const target = connect(Number(String(request.url).split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    target.on('error', () => socket.destroy());
    socket.on('error', () => target.destroy());
  });
  const running = await listen(server);
  open.push(running);
  return { port: running.port, asked };
}

const door = (options: Partial<NetOptions>): Door => {
  const made = openDoor(options);
  open.push(made);
  return made;
};
const get = (url: string, headers: readonly (readonly [string, string])[] = []) => ({ method: 'GET', url, headers });

describe('a forward proxy', () => {
  it('carries a plain request with the full URL, and the target never sees its credential', async () => {
    const proxy = await startProxy();
    const target = await rawServer((socket) => socket.end('HTTP/1.1 401 X\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\n\r\n'));
    open.push(target);

    const url = `http://127.0.0.1:${target.port}/a?b=c`;
    const result = await door({ connection: { proxy: `http://user:p%40ss@127.0.0.1:${proxy.port}` } }).send(get(url), toTarget);

    expect(result).toMatchObject({ ok: true, answeredBy: 'target', response: { status: 401 } });
    expect(proxy.asked).toEqual([`GET ${url}`]);
    expect(target.received[0]).not.toMatch(/proxy-authorization/i);
  });

  it('says that the proxy itself refused a plain request', async () => {
    const proxy = await startProxy();

    const result = await door({ connection: { proxy: `127.0.0.1:${proxy.port}` } }).send(get('http://127.0.0.1:9/'), toTarget);

    expect(result).toMatchObject({ ok: true, answeredBy: 'proxy', response: { status: 407, body: 'who are you' } });
  });

  it('hands out the challenge of a proxy that refuses a tunnel', async () => {
    const proxy = await startProxy();

    const result = await door({ connection: { proxy: `http://user:WRONG@127.0.0.1:${proxy.port}` } }).send(
      get('https://localhost:9/'),
      toTarget,
    );

    expect(result).toMatchObject({ ok: true, answeredBy: 'proxy', response: { status: 407, body: 'who are you' } });
    expect(result.ok && headerOf(result.response, 'proxy-authenticate')).toBe('Basic realm="proxy"');
  });

  (hasOpenssl() ? it : it.skip)('tunnels https; what is meant for the proxy stays there', async () => {
    const proxy = await startProxy();
    const pki = makeCertificates();
    const seen: IncomingMessage[] = [];
    const target = await listen(
      createHttps(pki.server, (request, response) => {
        seen.push(request);
        response.writeHead(401).end('no');
      }),
    );
    open.push(target);

    const url = `https://localhost:${target.port}/`;
    const options = { connection: { ca: pki.ca, proxy: `http://127.0.0.1:${proxy.port}` } };
    const result = await door(options).send(
      get(url, [
        ['Proxy-Authorization', EXPECTED],
        ['Authorization', 'Bearer x'],
      ]),
      toTarget,
    );

    expect(result).toMatchObject({ ok: true, answeredBy: 'target', response: { status: 401, body: 'no' } });
    expect(proxy.asked).toEqual([`CONNECT localhost:${target.port}`]);
    expect(seen.map(({ headers }) => [headers.authorization, headers['proxy-authorization']])).toEqual([['Bearer x', undefined]]);
  });

  it('passes the guard like any other address', async () => {
    const proxy = await startProxy();
    const policy = createPolicy({ mode: 'slack', allow: [] });

    const result = await door({ policy, connection: { proxy: `http://127.0.0.1:${proxy.port}` } }).send(
      get('https://93.184.216.34/'),
      toTarget,
    );

    expect(result).toMatchObject({ ok: false, failure: { kind: 'refused-by-guard' } });
    expect(proxy.asked).toEqual([]);
  });

  it('does not carry what the guard refuses', async () => {
    const proxy = await startProxy();
    const policy = createPolicy({ mode: 'slack', allow: ['127.0.0.1'] });

    const result = await door({ policy, connection: { proxy: `http://127.0.0.1:${proxy.port}` } }).send(
      get('http://169.254.169.254/'),
      toTarget,
    );

    expect(result).toMatchObject({ ok: false, failure: { kind: 'refused-by-guard' } });
    expect(proxy.asked).toEqual([]);
  });

  it.each([
    ['socks5://127.0.0.1:1', 'PROXY_SCHEME'],
    ['http://u:SECRET@', 'PROXY_URL'],
    ['http://u:SECRET@127.0.0.1:9', 'ECONNREFUSED'],
  ])('names what is wrong with %s, without its credential', async (proxy, code) => {
    const result = await door({ connection: { proxy } }).send(get('https://localhost:9/'), toTarget);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'proxy', code } });
    expect(JSON.stringify(result)).not.toContain('SECRET');
  });

  it('a tunnel that is never granted ends in time', async () => {
    const proxy = await rawServer(() => {});
    open.push(proxy);

    const result = await door({ timeouts: { head: 50 }, connection: { proxy: `http://127.0.0.1:${proxy.port}` } }).send(
      get('https://localhost:9/'),
      toTarget,
    );

    expect(result).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
  });
});
