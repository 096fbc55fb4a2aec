import type { Config } from '../config.ts';
import { Why401Error } from '../errors.ts';
import type { Log } from '../log.ts';
import { createOutward, type OutwardOptions } from '../outward/create-outward.ts';
import { createSealer, deriveKey } from '../secrets/seal.ts';
import { checkSecret } from '../storage/canary.ts';
import { migrate } from '../storage/migrate.ts';
import { createStore } from '../storage/store.ts';
import {
  createAskedQueue,
  createIntake,
  DEFAULT_LIMITS,
  type DiagnosisRunner,
  type Messenger,
  type Store,
  type UsecaseDeps,
} from '../usecases/index.ts';
import { startJobs } from '../worker/jobs.ts';
import { createPool } from '../worker/pool.ts';
import { startRetention, startSweeping } from './chores.ts';
import { type Health, healthRoutes, listenForHealth, type Route } from './health.ts';
import { createMetrics } from './metrics.ts';
import { openBotDatabase, openNotes } from './open-database.ts';

export type Role = 'all' | 'web' | 'worker';

/** What slack/app.ts gives: the edge that receives (start, stop) and the one that posts (messenger, usable without start). */
export interface SlackApp {
  /** Receives from now on. In HTTP mode it listens on config.port and serves `routes` too; it tells the port it got. */
  start(): Promise<{ readonly port: number } | undefined>;
  /** Receives nothing more and waits for its own running handlers. */
  stop(): Promise<void>;
  readonly messenger: Messenger;
  /** Pages for people's browsers. In Socket Mode the health end points' port serves them. */
  readonly routes?: readonly Route[];
}

export type CreateSlackApp = (options: {
  readonly config: Config;
  readonly deps: UsecaseDeps;
  readonly log: Log;
  /** Health end points, in the shape of Bolt's custom routes. */
  readonly routes: readonly Route[];
}) => SlackApp | Promise<SlackApp>;

export interface ServeOptions {
  readonly config: Config;
  readonly role: Role;
  readonly log: Log;
  readonly createApp?: CreateSlackApp;
  /** How long a minute of reminders and snoozes takes; default 60. Tests take less. */
  readonly secondsPerMinute?: number;
}

export interface Served {
  /** Where the HTTP end points are, null when nothing listens. */
  readonly url: string | null;
  /** Drains, within 25 s: nothing new, running jobs end or go back to the queue, then everything closes. */
  stop(): Promise<void>;
}

// Longer than the hard limit of one diagnosis, shorter than the 30 s that container platforms give.
const DRAIN_MS = 18_000;
const STOP_MS = 25_000;

/**
 * Opens everything and starts the bot.
 * @throws Why401Error 'bad-configuration', 'data-folder-in-use', 'schema-too-new', 'wrong-secret' and what the broken environment throws; all that was open is closed then.
 */
export async function startServe(options: ServeOptions): Promise<Served> {
  const { config, role } = options;
  if (config.slack.mode === 'none') throw noSlack();
  if (config.database.kind === 'embedded' && role !== 'all') throw needsPostgres(role);
  if (role !== 'web') await checkSignatures(config);
  const closers: (() => Promise<unknown>)[] = [];
  const stop = once(() => closeAll(closers, options.log));
  try {
    const port = await startParts(options, closers);
    options.log.info({ role, port, slack: config.slack.mode, database: config.database.kind }, 'why401 is ready');
    return { url: port === null ? null : `http://127.0.0.1:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Each part that opens puts its closing in front: what opened last closes first. */
async function startParts(
  { config, role, log, createApp = loadSlackApp, secondsPerMinute = 60 }: ServeOptions,
  closers: (() => Promise<unknown>)[],
): Promise<number | null> {
  const later = (close: () => Promise<unknown>): void => void closers.unshift(close);
  const metrics = createMetrics(() => inBackground.countQueued());
  const { database, background, queue, secret } = await openBotDatabase(config, { log, later, failed: metrics.failed });
  const health: Health = { ready: async () => void (await database.query('select 1')) };
  await migrate(database);
  const sealer = createSealer(secret);
  await checkSecret(database, sealer);
  await queue.start();
  later(() => queue.stop(DRAIN_MS));

  const inBackground = createStore(background, queue.enqueue);
  const asked = createAskedQueue({
    enqueue: (ids) =>
      queue.enqueueAll(
        background,
        'diagnose',
        ids.map((id) => ({ id, data: { diagnosisId: id } })),
      ),
    waiting: inBackground.queuedBefore,
  });
  later(asked.close);
  const deps: UsecaseDeps = {
    tagKey: deriveKey(secret, 'tags', 32),
    store: createStore(database, queue.enqueue),
    intake: createIntake(inBackground),
    asked,
    sealer,
    defaultChannel: defaultChannelOf(config, log),
    operatorNetworks: config.allowNetworks,
    limits: { ...DEFAULT_LIMITS, ...config.limits },
    auditDays: config.auditDays,
    secondsPerMinute,
  };
  const routes = [...healthRoutes(health), metrics.route];
  const app = await createApp({ config, deps, log, routes });
  if (role !== 'web') {
    const runner = metrics.timed(openPool(config, secret, log));
    // Behind the queue: a running job still needs its thread.
    closers.splice(closers.length - 1, 0, () => runner.close());
    const note = (message: string, fields: Readonly<Record<string, string>>): void => log.warn(fields, message);
    const { allowNetworks, blockHosts } = config;
    const outward = createOutward({ sealer, allowNetworks, blockHosts, own: ownHosts(config), audit: auditIn(deps.store) });
    const posts = await openNotes(config, log);
    later(posts.close);
    await startJobs(queue, { ...deps, store: inBackground, posts, runner, messenger: app.messenger, outward, note });
    later(startRetention(deps, log));
    later(startSweeping(asked, log));
  }
  let port: number | null = null;
  if (role === 'worker' || config.slack.mode === 'socket') {
    const listening = await listenForHealth(config.port, [...routes, ...(role === 'worker' ? [] : (app.routes ?? []))]);
    later(listening.close);
    port = listening.port;
  }
  if (role === 'worker') return port;
  later(() => app.stop());
  return (await app.start())?.port ?? port ?? config.port;
}

/** A channel's id says nothing in another workspace. */
function defaultChannelOf({ slack, devopsChannel }: Config, log: Log): string | null {
  if (slack.mode === 'none' || slack.installation.kind === 'single' || devopsChannel === null) return devopsChannel;
  log.warn('WHY401_DEVOPS_CHANNEL is for one workspace alone; with SLACK_CLIENT_ID each workspace chooses its own in its settings');
  return null;
}

/** The threads read the operator's signatures; a fault in them is to stop the start, not each diagnosis. */
async function checkSignatures({ operatorSignatures }: Config): Promise<void> {
  if (operatorSignatures === null) return;
  const { loadEngine } = await import('../engine/index.ts');
  await loadEngine({ operatorSignatures });
}

/** Hosts of why401 itself, which nobody reaches through it. */
function ownHosts(config: Config): readonly string[] {
  const host = config.database.kind === 'postgres' ? new URL(config.database.url).hostname : '';
  // This machine is refused anyway; where the operator allows it, the database beside the target must not take that back.
  return host === '' || /^(?:localhost|127\..*|\[::1\])$/i.test(host) ? [] : [host];
}

function openPool(config: Config, secret: string, log: Log): DiagnosisRunner {
  return createPool({
    allowNetworks: config.allowNetworks,
    blockHosts: config.blockHosts,
    own: ownHosts(config),
    tagKey: deriveKey(secret, 'tags', 32),
    operatorSignatures: config.operatorSignatures,
    onFault: (error) => log.error({ err: error }, 'a diagnosis ended in a fault'),
  });
}

async function loadSlackApp(options: Parameters<CreateSlackApp>[0]): Promise<SlackApp> {
  const { createSlackApp } = await import('../slack/app.ts');
  return createSlackApp(options);
}

const auditIn = (store: Store): NonNullable<OutwardOptions['audit']> => ({
  begun: (entry) => store.transaction((tx) => tx.insertAudit(entry)),
  ended: (end) => store.transaction((tx) => tx.endAudit([end])),
});

/** Ends at the limit whatever still hangs: jobs that were running come back after the next start. */
async function closeAll(closers: readonly (() => Promise<unknown>)[], log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log.error('draining took too long');
      resolve();
    }, STOP_MS);
  });
  const closing = async (): Promise<void> => {
    for (const close of closers) await close().catch((error: unknown) => log.error({ err: error }, 'a part did not close cleanly'));
  };
  await Promise.race([closing(), limit]);
  clearTimeout(timer);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}

function noSlack(): Why401Error {
  const message =
    'SLACK_BOT_TOKEN is missing: give it with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP), e.g. SLACK_BOT_TOKEN=xoxb-…';
  return new Why401Error('bad-configuration', message, 'Without Slack: why401 playground');
}

function needsPostgres(role: Role): Why401Error {
  const message = `DATABASE_URL is missing: --role ${role} shares its database with other processes, e.g. DATABASE_URL=postgres://why401:password@db.internal/why401`;
  return new Why401Error('bad-configuration', message, 'One process alone: why401 serve');
}
