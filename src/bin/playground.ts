import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { fromManifest, startWorkspace, type Workspace, type WorkspaceOptions } from '../playground/workspace.ts';
import { type Example, type ExampleServers, startExampleServers } from './example-servers.ts';
import { startServe } from './serve.ts';
import { type Running, stopOnSignals } from './serve-command.ts';

// Composition root of the playground: the unmodified bot, configured by nothing but its documented environment, against a local
// stand-in for Slack. What works here works in a real workspace.

/** The app as Slack would install it: beside src and dist alike. */
const MANIFEST = new URL('../../manifest.yml', import.meta.url);
/** Beside Ada and Grace: somebody who reads German. */
const PEOPLE = [{ handle: 'jonas', name: 'Jonas Weber', role: 'Developer', locale: 'de-DE', tz: 'Europe/Berlin' }] as const;

/** The example servers' ports begin so far above the page's. */
const EXAMPLES_ABOVE = 10;

export interface Playground extends Running {
  readonly workspace: Workspace;
  readonly examples: readonly Example[];
}

/** `why401 playground`: starts it, says where to look, and stops on SIGINT or SIGTERM. */
export async function playgroundCommand(): Promise<void> {
  process.stderr.write('Starting; the first time takes a few seconds, while the embedded database is made.\n');
  const playground = await startPlayground(process.env);
  stopOnSignals([playground]);
  const { pageUrl } = playground.workspace;
  const { port } = readConfig({ PORT: process.env.PORT });
  if (port !== 0 && new URL(pageUrl).port !== `${port}`) process.stderr.write(`Port ${port} is in use, so the page has another one.\n`);
  process.stdout.write(welcome(pageUrl, playground.examples));
}

/**
 * Starts the example servers, the workspace and the bot.
 * @param env PORT is the page's port (0: any free one); WHY401_DATA_DIR, DATABASE_URL, WHY401_SECRET and LOG_LEVEL go to the bot.
 * @throws Why401Error 'bad-configuration', or 'data-folder-in-use' when another playground runs.
 */
export async function startPlayground(env: Readonly<Record<string, string | undefined>>): Promise<Playground> {
  const { port } = readConfig({ PORT: env.PORT });
  const started: Running[] = [];
  try {
    const servers = await startExampleServers(port === 0 ? 0 : Math.min(port + EXAMPLES_ABOVE, 65_000));
    started.unshift(servers);
    const workspace = await openWorkspace(port, servers);
    started.unshift({ stop: () => workspace.close() });
    const config = readConfig(environmentOf(workspace, env));
    started.unshift(await startServe({ config, role: 'all', log: createLog({ level: config.logLevel }) }));
    return { workspace, examples: servers.examples, stop: () => stopAll(started) };
  } catch (error) {
    await stopAll(started);
    throw error;
  }
}

async function openWorkspace(port: number, { examples }: ExampleServers): Promise<Workspace> {
  const options: WorkspaceOptions = {
    ...fromManifest(parse(await readFile(MANIFEST, 'utf8'))),
    people: PEOPLE,
    examples: examples.map(({ story, input }) => ({
      label: `${story.charAt(0).toUpperCase()}${story.slice(1)}`,
      command: `/why401 ${input}`,
    })),
  };
  try {
    return await startWorkspace({ ...options, port });
  } catch (error) {
    // Someone else's server on port 3000 is the newcomer's most likely first failure.
    if (!isAddressInUse(error)) throw error;
    return startWorkspace({ ...options, port: 0 });
  }
}

function environmentOf(
  workspace: Workspace,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  return {
    WHY401_DATA_DIR: env.WHY401_DATA_DIR,
    DATABASE_URL: env.DATABASE_URL,
    WHY401_SECRET: env.WHY401_SECRET,
    // Quiet unless asked: the terminal shows where to look, not a log.
    LOG_LEVEL: env.LOG_LEVEL ?? 'warn',
    // The bot's own listener (health, metrics); the page has the port that people know.
    PORT: '0',
    SLACK_API_URL: workspace.apiUrl,
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    WHY401_DEVOPS_CHANNEL: workspace.channels.devops.id,
    // The example servers. One exact address: the rest of this machine's network stays refused, as in production.
    WHY401_ALLOW_NETWORKS: ['127.0.0.1', env.WHY401_ALLOW_NETWORKS].filter(Boolean).join(','),
  };
}

async function stopAll(parts: readonly Running[]): Promise<void> {
  for (const part of parts) await part.stop();
}

const isAddressInUse = (error: unknown): boolean => Error.isError(error) && 'code' in error && error.code === 'EADDRINUSE';

/** What a newcomer reads after `npm start`. */
export function welcome(pageUrl: string, examples: readonly Example[]): string {
  // The shortest example, so that it can be typed.
  const [easiest] = examples.toSorted((one, other) => one.input.length - other.input.length);
  const input = easiest?.input ?? 'https://api.github.com/user';
  return `
why401 runs with a local stand-in for Slack. Nothing leaves this machine but the requests you ask for.

  Open   ${pageUrl}
  Type   /why401 ${input}
         then press a button; the page has more examples, and more people: Grace is DevOps, Jonas reads German

In another terminal the same works without Slack:
         npx why401 ${input}

Ctrl-C stops it. The page's messages are forgotten then; the cases stay in the data folder.
`;
}
