import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Access, createAccess } from '../../src/slack/access.ts';
import { createWebClient } from '../../src/slack/client.ts';
import { quietLogger } from '../../src/slack/quiet-logger.ts';
import { DEFAULT_SETTINGS } from '../../src/usecases/index.ts';
import { escalationOf } from './records.ts';

/** U0OWN and U0AWAY are in the DevOps channel; U0AWAY is of another organisation (Slack Connect). */
const ANSWERS: Readonly<Record<string, (body: URLSearchParams) => object>> = {
  '/api/users.info': (body) => ({
    ok: true,
    user: { id: body.get('user'), team_id: body.get('user') === 'U0AWAY' ? 'T0OTHER' : 'T1', is_admin: body.get('user') === 'U0ADMIN' },
  }),
  '/api/conversations.members': (body) =>
    body.get('channel') === 'C0DEVOPS' ? { ok: true, members: ['U0OWN', 'U0AWAY'] } : { ok: false, error: 'missing_scope' },
};

let server: Server;
let access: Access;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(ANSWERS[request.url ?? '']?.(new URLSearchParams(body)) ?? { ok: false, error: 'unknown_method' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const client = createWebClient('xoxb-made-up', `http://127.0.0.1:${port}/api/`, quietLogger(silent));
  access = createAccess({ clientOf: () => Promise.resolve(client), store: { settings: () => Promise.resolve(DEFAULT_SETTINGS) } });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

it.each([
  ['a member of the channel', 'U0OWN', 'C0DEVOPS', true],
  ['a member of another organisation', 'U0AWAY', 'C0DEVOPS', false],
  ['somebody else', 'U0ELSE', 'C0DEVOPS', false],
  ['where Slack does not say who is in', 'U0OWN', 'C0HIDDEN', false],
  ['an admin, before a channel is chosen', 'U0ADMIN', null, true],
  ['anybody else then', 'U0OWN', null, false],
])('%s may see an open escalation: %s, %s, %s', async (_who, userId, channelId, may) => {
  expect(await access.maySee({ teamId: 'T1', userId }, escalationOf({ channelId }))).toBe(may);
});
