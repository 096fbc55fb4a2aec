import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSlackFile, readFiles } from '../../src/slack/read-files.ts';

/** A stand-in for Slack's file host, with what it may answer. */
let server: Server;
let origin = '';
const seen: string[] = [];
const LOGIN = '<!DOCTYPE html><html><head><title>Sign in | Slack</title></head></html>';

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers.authorization ?? ''}`);
    const { url = '' } = request;
    if (url.includes('login')) return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(LOGIN);
    if (url.includes('moved')) return response.writeHead(302, { location: `${origin}/elsewhere` }).end();
    if (url.includes('gone')) return response.writeHead(404).end();
    if (url.includes('binary')) return response.writeHead(200, { 'content-type': 'text/plain' }).end(Buffer.from([65, 0, 66]));
    if (url.includes('endless')) return response.writeHead(200, { 'content-type': 'text/plain' }).end('x'.repeat(6_000_000));
    if (url.includes('page')) return response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Orders</title>401');
    return response.writeHead(200, { 'content-type': 'text/plain' }).end('curl https://a.example');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const read = (name: string, size = 10) =>
  readFiles({ token: 'xoxb-made-up' }, `${origin}/api/`, [{ name, url: `${origin}/files/${name}`, size }]);

describe('readFiles', () => {
  it('gives the text, asked for with the bot’s token', async () => {
    expect(await read('a.log')).toEqual({ texts: ['curl https://a.example'], unread: [] });
    expect(seen.at(-1)).toBe('/files/a.log Bearer xoxb-made-up');
  });

  it.each([
    ['login.txt', 'no-scope'],
    ['login.html', 'no-scope'],
    ['moved.txt', 'no-scope'],
    ['gone.txt', 'not-there'],
    ['binary.txt', 'not-text'],
    ['endless.txt', 'too-large'],
  ])('%s: %s', async (name, why) => {
    expect(await read(name)).toEqual({ texts: [], unread: [{ name, why }] });
  });

  it('takes a page that was shared for what it is', async () => {
    expect((await read('page.html')).texts).toEqual(['<title>Orders</title>401']);
  });

  it('follows no redirect, asks for nothing that says it is too large, and keeps 5 MB in all', async () => {
    const before = seen.length;
    const file = (name: string, size: number) => ({ name, url: `${origin}/files/${name}`, size });
    const all = await readFiles({ token: 'xoxb-made-up' }, `${origin}/api/`, [
      file('big.log', 5_000_001),
      file('a.log', 22),
      file('b.log', 4_999_990),
    ]);

    expect(all.unread.map(({ name }) => name)).toEqual(['big.log', 'b.log']);
    expect(seen.slice(before)).toHaveLength(1);
    expect(seen.some((one) => one.startsWith('/elsewhere'))).toBe(false);
  });

  it('sends the token to nobody but Slack', async () => {
    const before = seen.length;
    const elsewhere = await readFiles({ token: 'xoxb-made-up' }, null, [{ name: 'a.log', url: `${origin}/files/a.log`, size: 1 }]);

    expect(elsewhere.unread).toEqual([{ name: 'a.log', why: 'not-there' }]);
    expect(seen).toHaveLength(before);
  });
});

it.each([
  ['https://files.slack.com/files-pri/T1-F1/a.log', true],
  ['https://acme.enterprise.slack.com/files-pri/T1-F1/a.log', true],
  ['http://files.slack.com/a.log', false],
  ['https://files.slack.com:8443/a.log', false],
  ['https://user:pass@files.slack.com/a.log', false],
  ['https://files.slack.com.evil.example/a.log', false],
  ['https://evilslack.com/a.log', false],
  ['file:///etc/passwd', false],
  ['no address', false],
])('%s is Slack’s: %s', (url, is) => {
  expect(isSlackFile(url, null)).toBe(is);
});
