import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Served, startServe } from '../../src/bin/serve.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';

const CANARY = 'canary-key-7f3a9c';

describe.each(['http', 'socket'] as const)('GET /metrics over %s', (mode) => {
  let workspace: Workspace;
  let bot: Served;
  let dir: string;

  beforeAll(async () => {
    workspace = await startWorkspace();
    dir = await mkdtemp(join(tmpdir(), 'why401-metrics-'));
    const config = readConfig({
      ...(mode === 'socket' ? { SLACK_APP_TOKEN: workspace.appToken } : { SLACK_SIGNING_SECRET: workspace.signingSecret }),
      SLACK_API_URL: workspace.apiUrl,
      SLACK_BOT_TOKEN: workspace.botToken,
      WHY401_DATA_DIR: dir,
      PORT: '0',
    });
    bot = await startServe({ config, role: 'all', log: createLog({ level: 'silent' }) });
    if (mode === 'http') workspace.deliverTo({ url: `${bot.url}/slack/events` });
  }, 60_000);
  afterAll(async () => {
    await bot.stop();
    await workspace.close();
    await rm(dir, { recursive: true, force: true });
  }, 60_000);

  const get = (headers: Readonly<Record<string, string>> = {}, method = 'GET') => fetch(`${bot.url}/metrics`, { method, headers });

  it('counts what a neighbour may know, and nothing of a case', async () => {
    const ada = workspace.as('ada');
    const { payments } = workspace.channels;
    await ada.command(
      payments.id,
      `/why401 GET /orders HTTP/1.1\nHost: api.example.com\nX-Api-Key: ${CANARY}\n\nHTTP/1.1 401 Unauthorized\n`,
    );
    await ada.waitFor((one) => one.messages(payments.id).find(({ blocks }) => JSON.stringify(blocks).includes('"details"')));

    const response = await get();
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toContain('why401_diagnosis_duration_seconds_count{outcome="auth-failure"} 1\n');
    expect(text).toMatch(/^why401_questions_waiting 0$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
    for (const secret of [CANARY, 'api.example.com', ada.person.id, payments.id]) expect(text).not.toContain(secret);
  }, 60_000);

  it.each([
    ['a proxy that names who asked', { 'x-forwarded-for': '203.0.113.9' }, 'GET'],
    ['the standard way to say so', { forwarded: 'for=203.0.113.9' }, 'GET'],
    ['a way that only reads', {}, 'POST'],
  ])('is not there for %s', async (_name, headers, method) => {
    expect((await get(headers, method)).status).toBe(404);
  });
});
