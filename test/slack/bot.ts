import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type Served, startServe } from '../../src/bin/serve.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/playground/workspace.ts';

export type Mode = 'socket' | 'http';

/** The whole bot against a workspace and an API on loopback: nothing is replaced but Slack itself. */
export interface TestBot {
  readonly workspace: Workspace;
  /** An API that answers 401 unless `Authorization: Bearer letmein`. */
  readonly api: string;
  /** Where its HTTP end points are. */
  url(): string;
  /** All that was logged. */
  log(): string;
  /** Stops the process' parts and starts them on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface BotOptions {
  readonly mode: Mode;
  readonly env?: Readonly<Record<string, string>>;
  readonly workspace?: WorkspaceOptions;
  readonly secondsPerMinute?: number;
}

/** Milliseconds. A wait ends when what it waits for is there; this only tells a slow machine from a hung bot. */
export const LIMIT = 180_000;

/** Slack's 3 s (acknowledge, triggers) would make a busy machine's tests fail: in this workspace a minute counts as 3 s. */
const UNHURRIED = 20;

function unhurried(): Pick<WorkspaceOptions, 'now' | 'ackTimeoutMs'> {
  const begun = Date.now();
  return { now: () => begun + (Date.now() - begun) / UNHURRIED, ackTimeoutMs: 3_000 * UNHURRIED };
}

export async function startBot({ mode, env = {}, workspace: options = {}, secondsPerMinute = 60 }: BotOptions): Promise<TestBot> {
  const workspace = await startWorkspace({ ...unhurried(), ...options });
  const api = await startApi();
  const dir = await mkdtemp(join(tmpdir(), 'why401-slack-'));
  let logged = '';
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => {
    logged += chunk.toString('utf8');
  });
  const config = readConfig({
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: workspace.appToken } : { SLACK_SIGNING_SECRET: workspace.signingSecret }),
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_API_URL: workspace.apiUrl,
    WHY401_DATA_DIR: dir,
    WHY401_ALLOW_NETWORKS: '127.0.0.1',
    WHY401_DEVOPS_CHANNEL: workspace.channels.devops.id,
    PORT: '0',
    // One person asks for many here; what is tested of limits sets its own.
    WHY401_LIMITS: 'person=1000/10m,workspace=1000/10m,host=1000/10m',
    ...env,
  });
  const start = async (): Promise<Served> => {
    const served = await startServe({ config, role: 'all', secondsPerMinute, log: createLog({ level: 'debug', stream }) });
    if (mode === 'http') workspace.deliverTo({ url: `${served.url}/slack/events` });
    return served;
  };
  let served = await start();
  return {
    workspace,
    api: api.url,
    url: () => served.url ?? '',
    log: () => logged,
    async restart() {
      await served.stop();
      served = await start();
    },
    async close() {
      await served.stop();
      await workspace.close();
      await api.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function startApi(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request: IncomingMessage, response) => {
    const granted = request.headers.authorization === 'Bearer letmein';
    const challenge = { 'www-authenticate': 'Bearer realm="<!channel> orders", error="invalid_token"' };
    response.writeHead(granted ? 200 : 401, { 'content-type': 'application/json', ...(granted ? {} : challenge) });
    response.end(granted ? '{"orders":[]}' : '{"error":"invalid_token"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}/v1/orders`, close };
}
