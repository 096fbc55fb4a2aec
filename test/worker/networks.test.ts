import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createPool } from '../../src/worker/pool.ts';

const pool = createPool({ allowNetworks: ['127.0.0.1', '10.0.0.0/8'], own: [], tagKey: new Uint8Array(32), threads: 1 });
const never = new AbortController().signal;
let seen: string[] = [];
const server = createServer((request, response) => {
  seen.push(String(request.url));
  response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
});
let api = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/orders`;
});
afterAll(async () => {
  await pool.close();
  server.closeAllConnections();
  server.close();
});

test.each([
  ['all of the operator’s', null, true],
  ['nothing said: all of them', undefined, true],
  ['this one', ['127.0.0.1'], true],
  ['another one only', ['10.0.0.0/8'], false],
  ['none', [], false],
  // The operator took it back after a workspace had chosen it.
  ['one that the operator does not allow', ['127.0.0.0/8'], false],
])('a workspace that chose %s', async (_story, networks, reached) => {
  seen = [];
  const result = await pool.run({ text: api, ...(networks === undefined ? {} : { networks }) }, never);

  expect(result.kind).toBe('diagnosis');
  expect(seen.length > 0).toBe(reached);
});
