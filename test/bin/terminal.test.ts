import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ROOT, why401 } from './spawn-why401.ts';

// Each spawn costs half a second: one of each kind is enough here, the tables are in test/cli.

const SECRET = 'canary-7c1f0e5d2b';
const HEAVY = /node_modules\/(?:@slack|pg-boss|@electric-sql|pg|react|react-dom|slack-blocks-to-jsx|piscina|express)\//;
const folder = mkdtempSync(join(tmpdir(), 'why401-terminal-'));
const silent = new Set<{ destroy(): unknown }>();
const server: Server = createServer((request, response) => {
  if (request.url === '/silent') return;
  response.writeHead(401, { 'WWW-Authenticate': 'Bearer realm="x"', 'Content-Type': 'text/plain' });
  response.end(`no, ${request.headers.authorization ?? ''} is not it \u001b[2J`);
});
let origin = '';

beforeAll(async () => {
  server.on('connection', (socket) => silent.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address === 'object' && address !== null) origin = `http://127.0.0.1:${address.port}`;
});

afterAll(async () => {
  for (const socket of silent) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

it('diagnoses a live answer as pure JSON, shows no secret, and loads neither the bot nor a database', async () => {
  const record = join(folder, 'modules');

  const { status, out, err } = await why401([`${origin}/v1`, '--token', SECRET, '--json'], {
    nodeArguments: ['--import', new URL('./record-modules.mjs', import.meta.url).href],
    env: { RECORD_MODULES: record },
  });

  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ outcome: 'auth-failure', causes: expect.any(Array), response: { status: 401 } });
  expect(out).not.toContain(SECRET);
  const modules = readFileSync(record, 'utf8').split('\n');
  expect(modules.filter((url) => url.includes('/src/bin/terminal.ts'))).toHaveLength(1);
  expect(modules.filter((url) => HEAVY.test(url))).toEqual([]);
});

it('shows people plain text without escapes when piped', async () => {
  const { status, out, err } = await why401(['-'], { stdin: `curl -H 'Authorization: Bearer ${SECRET}' ${origin}/v1` });

  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^✗ /);
  expect(out).toContain(`GET ${origin}/v1 → 401 Unauthorized`);
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(out).not.toContain(SECRET);
});

it('ends within its limit with what it has, where a server never answers', async () => {
  const { status, out } = await why401([`${origin}/silent`, '--json', '--timeout', '1.5']);

  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ causes: expect.arrayContaining([expect.objectContaining({ id: 'host-unreachable' })]) });
});

it.each([
  ['a scheme that is not HTTP', ['ftp://files.example.com/'], ''],
  ['an empty paste', ['-'], ''],
  ['an unknown option', ['https://a.example/', `--tokn=${SECRET}`], ''],
])('refuses %s in one line with status 2', async (_, argv, stdin) => {
  const { status, out, err } = await why401(argv, { stdin });

  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^why401: [^\n]+\n$/);
  expect(err).not.toContain(SECRET);
});

it.each([
  ['https://api.example.com/', '192.0.2.7', 3],
  ['https://api.example.com/', '8.8.8.8', 0],
  ['https://api.example.com/', '10.0.0.1', 3],
])('reach %s at %s ends with %i', async (url, address, expected) => {
  const { status, out, err } = await why401(['reach', url, '--resolve', `api.example.com:${address}`, '--json']);

  expect({ status, err }).toEqual({ status: expected, err: '' });
  expect(JSON.parse(out)).toEqual({ allowed: expected === 0, why: expect.any(String), addresses: [address] });
});

it('does not mind a reader that has gone', async () => {
  const { status, err } = await why401(['--help'], { deaf: true });

  expect({ status, err }).toEqual({ status: 0, err: '' });
});

const hostNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path));

(hostNode ? it : it.skip)("starts under the machine's own Node, whatever its age", async () => {
  const { status, out } = await why401(['--version'], hostNode ? { node: hostNode } : {});

  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  expect({ status, out }).toEqual({ status: 0, out: `why401 ${version}\n` });
});
