import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { parse } from 'yaml';
import { type Served, startServe } from '../../src/bin/serve.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import {
  fromManifest,
  type Installed,
  startWorkspace,
  type Team,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/playground/workspace.ts';
import { openEmbedded } from '../../src/storage/embedded.ts';
import type { Mode } from './bot.ts';

/** The whole bot as it serves many workspaces: installed by OAuth, nothing replaced but Slack itself. */
export interface SharedBot {
  readonly workspace: Workspace;
  readonly url: string;
  log(): string;
  /** A new workspace without the app. */
  addTeam(name: string, enterprise?: { readonly id: string; readonly name: string }): Team;
  /** Lin, an administrator, walks through the pages. */
  install(
    team: Team,
    how?: { readonly isOrgWide?: boolean; readonly isDenied?: boolean; readonly withoutCookies?: boolean },
  ): Promise<Installed>;
  /** Every row of every table, the queue's included, as "table {json}". The bot is stopped for it and started again. */
  dump(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** See bot.ts: a busy machine must not look like a late bot. */
const UNHURRIED = 20;

const MANIFEST = new URL('../../manifest.yml', import.meta.url);

export async function startSharedBot(mode: Mode, options: WorkspaceOptions = {}): Promise<SharedBot> {
  const begun = Date.now();
  const workspace = await startWorkspace({
    ...fromManifest(parse(await readFile(MANIFEST, 'utf8'))),
    now: () => begun + (Date.now() - begun) / UNHURRIED,
    ackTimeoutMs: 3_000 * UNHURRIED,
    installed: false,
    ...options,
  });
  const dir = await mkdtemp(join(tmpdir(), 'why401-many-'));
  let logged = '';
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => {
    logged += chunk.toString('utf8');
  });
  const config = readConfig({
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: workspace.appToken } : { SLACK_SIGNING_SECRET: workspace.signingSecret }),
    SLACK_CLIENT_ID: workspace.clientId,
    SLACK_CLIENT_SECRET: workspace.clientSecret,
    SLACK_STATE_SECRET: 'a-state-secret-of-the-test',
    SLACK_API_URL: workspace.apiUrl,
    WHY401_DATA_DIR: dir,
    WHY401_ALLOW_NETWORKS: '127.0.0.1',
    // Means nothing where workspaces are many: the bot says so and goes without.
    WHY401_DEVOPS_CHANNEL: workspace.channels.devops.id,
    PORT: '0',
  });
  let url = '';
  const start = async (): Promise<Served> => {
    const served = await startServe({ config, role: 'all', log: createLog({ level: 'debug', stream }) });
    url = served.url ?? '';
    workspace.setRedirectUrls([`${url}/slack/oauth_redirect`]);
    if (mode === 'http') workspace.deliverTo({ url: `${url}/slack/events` });
    return served;
  };
  let served = await start();
  return {
    workspace,
    get url() {
      return url;
    },
    log: () => logged,
    addTeam: (name, enterprise) => workspace.addTeam({ name, ...(enterprise === undefined ? {} : { enterprise }) }),
    install: (team, how = {}) =>
      workspace.approveInstall(`${url}/slack/install`, { as: team.as('lin').person.id, teamId: team.teamId, ...how }),
    async dump() {
      await served.stop();
      const rows = await dumpOf(dir);
      served = await start();
      return rows;
    },
    async close() {
      await served.stop();
      await workspace.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function dumpOf(dir: string): Promise<readonly string[]> {
  const database = await openEmbedded(dir);
  try {
    const tables = await database.query(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema in ('why401', 'pgboss') and table_type = 'BASE TABLE' order by 1`,
      [],
    );
    const rows: string[] = [];
    for (const { name } of tables) {
      const found = await database.query(`select row_to_json(t)::text as row from ${String(name)} t`, []);
      rows.push(...found.map(({ row }) => `${String(name)} ${String(row)}`));
    }
    return rows;
  } finally {
    await database.close();
  }
}
