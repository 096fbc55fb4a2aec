import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onlySigned } from '../../src/slack/signed-requests.ts';

const SECRET = 'a-signing-secret-of-the-test';
const FORM = 'application/x-www-form-urlencoded';
const COMMAND = 'command=%2Fwhy401&team_id=T1&user_id=U1&trigger_id=1.2&text=x';
const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A server behind the check; it answers `statuses` in turn and keeps the bodies that reached it. */
async function start(...statuses: readonly number[]) {
  const reached: string[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const handler = onlySigned(
    (request, response) => {
      reached.push('rawBody' in request ? String(request.rawBody) : '');
      response.writeHead(statuses[reached.length - 1] ?? 200).end();
    },
    { signingSecret: SECRET, path: '/slack/events', log },
  );
  const server = createServer(handler).listen(0, '127.0.0.1');
  open.push({
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/slack/events`, reached };
}

const nowS = (): number => Math.floor(Date.now() / 1000);

function signed(body: string, type = FORM, timestamp = String(nowS())): RequestInit {
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
  return { method: 'POST', headers, body };
}

it('the same request is handled once, and again where it failed the first time', async () => {
  const { url, reached } = await start(500, 200, 200);
  const request = signed(COMMAND);

  const statuses = [];
  for (let round = 0; round < 4; round += 1) statuses.push((await fetch(url, request)).status);

  expect(statuses).toEqual([500, 200, 200, 200]);
  expect(reached).toHaveLength(2);
});

it('newly signed, the same body comes through: its trigger_id tells the use case', async () => {
  const { url, reached } = await start();

  await fetch(url, signed(COMMAND, FORM, String(nowS() - 2)));
  await fetch(url, signed(COMMAND));

  expect(reached).toEqual([COMMAND, COMMAND]);
});

it('a body without an announced length is cut at the limit', async () => {
  const { url, reached } = await start();
  const part = new Uint8Array(65_536).fill(97);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent > 400) controller.close();
      else controller.enqueue(part);
    },
  });

  // The answer may be lost behind the closed connection; the limit is what counts.
  const status = await fetch(url, { ...signed(''), body, duplex: 'half' } as RequestInit).then(
    (answer) => answer.status,
    () => 413,
  );

  expect(status).toBe(413);
  expect(reached).toEqual([]);
});

it('a content type with a charset is what Slack means', async () => {
  const { url, reached } = await start();

  expect((await fetch(url, signed(COMMAND, `${FORM}; charset=utf-8`))).status).toBe(200);
  expect(reached).toEqual([COMMAND]);
});

it('the check of the certificate is answered, and what came with it goes nowhere', async () => {
  const { url, reached } = await start();
  const body = `ssl_check=1&${COMMAND}`;

  expect((await fetch(url, { method: 'POST', headers: { 'content-type': FORM }, body })).status).toBe(200);
  expect(reached).toEqual([]);
});

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 60, maxLength: 68 });
const visible = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 90 });

it('nothing unsigned comes through', async () => {
  const { url, reached } = await start();
  const stamps = fc.oneof(
    fc.integer({ min: -400, max: 400 }).map((shift) => String(nowS() + shift)),
    visible,
  );
  const signatures = fc.oneof(
    hex.map((digits) => `v0=${digits}`),
    visible,
  );
  const bodies = fc.oneof(fc.constant(COMMAND), fc.constant('{"type":"event_callback","event":{"type":"x"}}'), fc.string());

  await fc.assert(
    fc.asyncProperty(
      stamps,
      signatures,
      bodies,
      fc.constantFrom(FORM, 'application/json', 'text/plain'),
      async (stamp, signature, body, type) => {
        const headers = { 'content-type': type, 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature };
        const { status } = await fetch(url, { method: 'POST', headers, body });

        expect(status).toBe(401);
        expect(reached).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
