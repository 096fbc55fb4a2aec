import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { HeaderField } from '../../src/engine/case.ts';
import { loadEngine } from '../../src/engine/index.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';

/** An API that refuses without a word, and describes itself. */
const DESCRIPTION = {
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1' },
  paths: {
    '/orders/{id}': { get: { security: [{ key: [] }] } },
    '/reports': { get: { security: [{ token: [] }] } },
    '/pair': { get: { security: [{ key: [], app: [] }] } },
  },
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Tenant-Key' },
      app: { type: 'apiKey', in: 'header', name: 'X-App-Id' },
      token: { type: 'http', scheme: 'Secret' },
    },
  },
};

const SECRET = 'k7Qz-0rD3r5-9f81';
const asked: IncomingMessage[] = [];
const accepted = ({ url = '', headers }: IncomingMessage): boolean =>
  (/^\/orders\//.test(url) && headers['x-tenant-key'] === SECRET) ||
  (url === '/reports' && headers.authorization === `Secret ${SECRET}`) ||
  (url === '/pair' && headers['x-tenant-key'] === SECRET && headers['x-app-id'] === 'shop');
const server = createServer((request, response) => {
  asked.push(request);
  const json = (status: number, body: object) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  if (request.url === '/openapi.json') return json(200, DESCRIPTION);
  if (!/^\/(?:orders\/|reports$|pair$)/.test(request.url ?? '')) return json(404, { error: 'not found' });
  return accepted(request) ? json(200, { ok: true }) : json(401, { error: 'unauthorized' });
});
const engine = await loadEngine();
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

const policy = createPolicy({ mode: 'terminal', allow: [] });
const diagnose = (text: string, headers: readonly HeaderField[] = [], live = true) =>
  engine.diagnose(
    { text, overlay: { headers } },
    {
      openNet: live ? (connection) => createNet({ policy, connection }) : null,
      signal: AbortSignal.timeout(20_000),
      random: (bytes) => randomBytes(bytes),
      clock: () => Date.now(),
      mayChangeState: false,
      tagKey: randomBytes(32),
    },
  );

describe('live', () => {
  it('a key that was sent as Bearer is proven to belong elsewhere', async () => {
    const diagnosis = await diagnose(`${origin}/orders/7`, [['Authorization', `Bearer ${SECRET}`]]);

    expect(diagnosis.causes[0]).toMatchObject({ id: 'credentials-misplaced', proven: true });
    expect(diagnosis.repair).toBe(`curl -H "X-Tenant-Key: $TOKEN" '${origin}/orders/7'`);
    expect(diagnosis.expectation).toContainEqual(
      expect.objectContaining({ what: 'credential', expected: 'the field X-Tenant-Key', sent: 'Authorization: Bearer', matches: false }),
    );
    expect(asked.length).toBeLessThanOrEqual(12);
    const showings = asked.filter(({ rawHeaders }) => rawHeaders.some((value) => value.includes(SECRET)));
    expect(showings.length).toBeLessThanOrEqual(3);
  });

  it('another scheme word is proven', async () => {
    const diagnosis = await diagnose(`${origin}/reports`, [['Authorization', `Bearer ${SECRET}`]]);

    expect(diagnosis.causes[0]).toMatchObject({ id: 'scheme-mismatch', proven: true });
  });

  it('without a credential, the command to copy has the described field', async () => {
    const diagnosis = await diagnose(`${origin}/orders/7`);

    expect(diagnosis.causes[0]).toMatchObject({ id: 'credentials-missing' });
    expect(diagnosis.repair).toBe(`curl -H "X-Tenant-Key: $TOKEN" '${origin}/orders/7'`);
  });

  it('half of a pair is a credential that is missing', async () => {
    const diagnosis = await diagnose(`${origin}/pair`, [['X-Tenant-Key', SECRET]]);

    expect(diagnosis.causes[0]?.id).toBe('credentials-missing');
    expect(diagnosis.causes[0]?.evidence[0]?.text).toContain('the field X-App-Id is missing');
  });

  it('a wrong key in the right place is a wrong key', async () => {
    const diagnosis = await diagnose(`${origin}/orders/7`, [['X-Tenant-Key', 'k7Qz-wr0ng-00000']]);

    expect(diagnosis.causes[0]?.id).toBe('credentials-invalid');
  });

  it('what is accepted is healthy, and nothing is asked', async () => {
    const diagnosis = await diagnose(`${origin}/orders/7`, [['X-Tenant-Key', SECRET]]);

    expect(diagnosis.outcome).toBe('no-auth-failure');
    expect(asked.map(({ url }) => url)).not.toContain('/openapi.json');
  });
});

describe('pasted', () => {
  const paste = (call: string, header: string, status: string) =>
    `${call} HTTP/1.1\nHost: api.shop.example\n${header}\n\nHTTP/1.1 ${status}\nContent-Type: application/json\n\n{"error":"denied"}\n\n${JSON.stringify(DESCRIPTION, null, 2)}\n`;

  it('the description is read beside the answer, and its words are not taken for the answer’s', async () => {
    const diagnosis = await diagnose(paste('GET /orders/7', `Authorization: Bearer ${SECRET}`, '401 Unauthorized'), [], false);

    expect(diagnosis.causes[0]?.id).toBe('credentials-misplaced');
    expect(diagnosis.response?.body.trim()).toBe('{"error":"denied"}');
    expect(diagnosis.input.understood).toContain('a description of the API (OpenAPI)');
  });

  it('a path that is not described, and is not there', async () => {
    const diagnosis = await diagnose(paste('GET /order/7', `X-Tenant-Key: ${SECRET}`, '404 Not Found'), [], false);

    expect(diagnosis.causes[0]?.id).toBe('endpoint-mismatch');
    expect(diagnosis.causes[0]?.evidence.map(({ text }) => text).join(' ')).toContain('knows no such path');
  });
});
