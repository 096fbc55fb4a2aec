import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Served, startServe } from '../../src/bin/serve.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { listen, type Running } from '../support/launch.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';

// The web process receives and acknowledges; only the worker opens connections to targets and posts the answer.

const withPostgres = hasPostgres() ? describe : describe.skip;

withPostgres('web and worker as processes of their own', () => {
  let postgres: TestPostgres | null;
  let workspace: Workspace;
  let target: Running & { readonly port: number };
  let config: Config;
  const served: Served[] = [];

  beforeAll(async () => {
    [postgres, workspace, target] = await Promise.all([
      startPostgres(),
      startWorkspace({ port: 0, events: [] }),
      listen(createServer((_request, response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="reports"' }).end())),
    ]);
    config = readConfig({
      SLACK_API_URL: workspace.apiUrl,
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      DATABASE_URL: postgres?.url,
      WHY401_SECRET: randomBytes(32).toString('base64'),
      WHY401_ALLOW_NETWORKS: '127.0.0.1',
      PORT: '0',
    });
  }, 60_000);

  afterAll(async () => {
    for (const part of served) await part.stop();
    await Promise.all([workspace?.close(), target?.stop()]);
    await postgres?.stop();
  }, 60_000);

  const start = async (role: 'web' | 'worker'): Promise<Served> => {
    const part = await startServe({ config, role, log: createLog({ level: 'silent' }) });
    served.push(part);
    return part;
  };

  it('answers a command that was acknowledged before any worker was there, and tells its health', async () => {
    const web = await start('web');
    const ada = workspace.as(workspace.people.ada.id);
    const outcome = await ada.command(workspace.channels.payments.id, `/why401 http://127.0.0.1:${target.port}/report`);
    const beforeWorker = ada.messages(workspace.channels.payments.id).length;
    const worker = await start('worker');
    const verdict = await ada.waitFor(
      (actor) => actor.messages(workspace.channels.payments.id).find(({ text }) => text.includes('No credential was sent')),
      20_000,
    );

    expect(outcome).toMatchObject({ acknowledged: true, error: null });
    expect(beforeWorker).toBe(0);
    expect(verdict.text).toContain('401');
    for (const { url } of [web, worker]) {
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
    }
    expect(workspace.refusals).toEqual([]);
  }, 60_000);
});
