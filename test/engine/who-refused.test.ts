import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpResponse } from '../../src/engine/case.ts';
import { loadEngine } from '../../src/engine/index.ts';
import { sideOf } from '../../src/engine/lib/who-answered.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';
import { type Fronts, startFronts } from '../support/fronts.ts';
import { answer } from './causes/observed.ts';

const engine = await loadEngine();
const policy = createPolicy({ mode: 'terminal', allow: [] });
const refusedBy = async (text: string, live: boolean) => {
  const diagnosis = await engine.diagnose(
    { text, ...(live ? { overlay: { user: 'ada:wrong-password' } } : {}) },
    {
      openNet: live ? (connection) => createNet({ policy, connection }) : null,
      signal: AbortSignal.timeout(20_000),
      random: (bytes) => randomBytes(bytes),
      clock: () => Date.now(),
      mayChangeState: false,
      tagKey: randomBytes(32),
    },
  );
  return diagnosis.refusedBy;
};

describe('real servers in front of an application', () => {
  let fronts: Fronts | null = null;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'why401-fronts-'));
    fronts = await startFronts(folder);
  }, 60_000);
  afterAll(async () => {
    await fronts?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const APPLICATION = { layer: 'application', product: null };
  // Honest: a page of one's own and one answer for every path may be the front's rule or the application's guard.
  const UNKNOWN = { layer: 'unknown', product: null };
  const NGINX = { layer: 'gateway', product: 'nginx' };
  const APACHE = { layer: 'gateway', product: 'Apache HTTP Server' };
  const HAPROXY = { layer: 'gateway', product: 'HAProxy' };

  it.each([
    ['nginx-guards', '/json', NGINX],
    ['nginx-asks', '/json', NGINX],
    ['nginx-denies', '/json', NGINX],
    ['nginx-passes', '/json', APPLICATION],
    ['nginx-passes', '/text', APPLICATION],
    ['nginx-passes', '/basic', APPLICATION],
    ['nginx-passes', '/page', UNKNOWN],
    ['nginx-returns', '/json', UNKNOWN],
    ['nginx-guarded', '/json', UNKNOWN],
    ['apache-guards', '/json', APACHE],
    ['apache-denies', '/json', APACHE],
    ['apache-passes', '/json', APPLICATION],
    ['apache-passes', '/text', APPLICATION],
    ['haproxy-guards', '/json', HAPROXY],
    ['haproxy-denies', '/json', HAPROXY],
    ['haproxy-passes', '/json', APPLICATION],
    ['haproxy-passes', '/text', UNKNOWN],
    ['caddy-guards', '/json', { layer: 'gateway', product: 'Caddy' }],
    ['caddy-passes', '/json', APPLICATION],
    ['caddy-passes', '/text', APPLICATION],
    ['varnish', '/guarded', { layer: 'cdn', product: 'Varnish' }],
    ['varnish', '/json', APPLICATION],
    ['squid', '/inside', { layer: 'proxy', product: 'Squid' }],
    ['squid', '/json', APPLICATION],
    ['application', '/json', APPLICATION],
  ])('%s%s', async (front, path, refuser) => {
    const origin = fronts?.origins[front];
    // What is not installed was told in one line at the start.
    if (origin === undefined) return;
    expect(await refusedBy(`${origin}${path}`, true)).toEqual(refuser);
  });
});

describe('pasted header fields', () => {
  const paste = (head: string, body = '{"error":"unauthorized"}'): string =>
    `GET /v1/orders HTTP/1.1\nHost: api.shop.example\nAuthorization: Bearer abc.def\n\nHTTP/1.1 401 Unauthorized\nContent-Type: application/json\n${head}\n\n${body}\n`;

  it.each([
    ['Kong answered', 'Server: kong/3.9.0\nX-Kong-Response-Latency: 1', 'gateway'],
    ['Kong passed it on', 'Via: 1.1 kong/3.9.0\nX-Kong-Upstream-Latency: 12\nX-Kong-Proxy-Latency: 1', 'application'],
    ['Envoy answered', 'server: envoy', 'gateway'],
    ['Envoy passed it on', 'server: envoy\nx-envoy-upstream-service-time: 7', 'application'],
    ['API Gateway answered', 'x-amz-apigw-id: Ab1=\nx-amzn-ErrorType: UnauthorizedException', 'gateway'],
    ['an integration of API Gateway answered', 'x-amz-apigw-id: Ab1=\nX-Amzn-Trace-Id: Root=1-6', 'application'],
    ['Cloudflare challenged', 'Server: cloudflare\ncf-ray: 8a\ncf-mitigated: challenge', 'cdn'],
    ['the origin behind Cloudflare answered', 'Server: cloudflare\ncf-ray: 8a\ncf-cache-status: DYNAMIC', 'application'],
    ['nginx before an API', 'Server: nginx/1.27.0', 'application'],
    ['an application server', 'Server: gunicorn', 'application'],
    ['a framework', 'X-Powered-By: Express', 'application'],
    ['nothing tells', 'X-Request-Id: 17', 'unknown'],
  ])('%s', async (_what, head, layer) => {
    expect((await refusedBy(paste(head), false)).layer).toBe(layer);
  });

  it('nginx with its own page', async () => {
    const page = '<html>\n<head><title>401 Authorization Required</title></head>\n<body><hr><center>nginx/1.27.0</center></body></html>';
    expect(await refusedBy(paste('Server: nginx/1.27.0', page), false)).toEqual({ layer: 'gateway', product: 'nginx' });
  });
});

describe('beside the answer for a path that cannot exist', () => {
  const json = (status: number, fields: HttpResponse['headers'] = []): HttpResponse =>
    answer(status, '{}', [['Content-Type', 'application/json'], ...fields]);

  it.each([
    ['one voice that knows its paths', json(401), json(404), 'behind'],
    ['two voices', json(401, [['Server', 'a']]), json(404, [['Server', 'b']]), 'unclear'],
    ['only the other came from an upstream', json(401), json(404, [['x-envoy-upstream-service-time', '3']]), 'front'],
    ['only the other shows a framework', json(401), json(404, [['X-Powered-By', 'Express']]), 'front'],
    ['both came from an upstream', json(401, [['Via', '1.1 edge']]), json(404, [['Via', '1.1 edge']]), 'behind'],
    ['everything is refused alike', json(401), json(401), 'unclear'],
    ['a page, and a form for programs', answer(401, 'no'), json(404), 'unclear'],
  ])('%s', (_what, given, unknown, side) => {
    expect(sideOf(given, unknown)).toBe(side);
  });
});
