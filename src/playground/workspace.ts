import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Actor } from './actor.ts';
import { BotLine } from './bot-line.ts';
import { deliverByHttp, type Envelope, type Receipt } from './delivery.ts';
import type { ApiCall, ApiRefusal } from './ledger.ts';
import { Page } from './page-server.ts';
import type { MessageShortcut } from './render-message.ts';
import { routes } from './routes.ts';
import { Slack } from './slack.ts';
import { SocketMode } from './socket-mode.ts';
import { KNOWN_SCOPES } from './web-api.ts';
import { type Channel, type Message, type Person, TEAM_ID } from './world.ts';

export type { Actor, Click } from './actor.ts';
export type { ApiCall, ApiRefusal } from './ledger.ts';
export type { Outcome, SubmitOutcome } from './outcome.ts';
export type { OpenView } from './views.ts';
export type { Channel, Message, Person } from './world.ts';

/** Where Slack takes commands and clicks: down the bot's own sockets, or to its request URL, signed. */
export type DeliverTo = 'socket' | { readonly url: string };

export interface Example {
  readonly label: string;
  readonly command: string;
}

export interface WorkspaceOptions {
  /** 0 (default) takes any free port. */
  readonly port?: number;
  readonly deliver?: DeliverTo;
  /** The bot's name in this workspace. */
  readonly appName?: string;
  /** Slash commands that the app has; default /why401. */
  readonly commands?: readonly string[];
  /** Scopes granted, as in the manifest. Default: all that the methods here ask for, but not chat:write.public. */
  readonly scopes?: readonly string[];
  /** Event subscriptions, as in the manifest (message.im, app_mention, app_home_opened). Default: none. */
  readonly events?: readonly string[];
  /** Clickable on the page while a channel is empty. */
  readonly examples?: readonly Example[];
  /** Message shortcuts that the page offers beside every message. */
  readonly shortcuts?: readonly MessageShortcut[];
  /** The present in epoch milliseconds: a test can move past 3 s or 30 min. */
  readonly now?: () => number;
  /** How long the bot may take to acknowledge; 3,000 ms as in Slack. */
  readonly ackTimeoutMs?: number;
}

/** A Slack workspace on loopback with one app in it. */
export interface Workspace {
  /** Base URL of the Web API, with the closing slash. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly pageUrl: string;
  readonly teamId: string;
  readonly channels: { readonly general: Channel; readonly payments: Channel; readonly devops: Channel; readonly private: Channel };
  readonly people: { readonly ada: Person; readonly grace: Person };
  readonly bot: Person;
  readonly usergroupId: string;
  /** Every call the bot made, tokens removed. */
  readonly calls: readonly ApiCall[];
  /** Every refusal it got: a test of a well-behaved bot expects none. */
  readonly refusals: readonly ApiRefusal[];
  /** What came of each delivery, in order. */
  readonly receipts: readonly Receipt[];
  /** Every message, ephemeral ones of all people included. */
  readonly allMessages: readonly Message[];
  /** Live Socket Mode connections. */
  readonly connections: number;
  as(personId: string): Actor;
  deliverTo(target: DeliverTo): void;
  /** The next `times` calls of the method get 429 with Retry-After. */
  rateLimitNext(method: string, times?: number, retryAfterSeconds?: number): void;
  /** The next call of the method gets {ok: false, error}. */
  failNext(method: string, error: string): void;
  archive(channelId: string): void;
  /** Slack asks all sockets to reconnect. */
  refreshSocket(): void;
  /** The last event once more, with the same event_id. */
  repeatEvent(): Promise<Receipt | undefined>;
  close(): Promise<void>;
}

const ACK_LIMIT_MS = 3000;

/** Opens the workspace on 127.0.0.1 and starts listening. */
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const {
    port = 0,
    appName = 'why401',
    commands = ['/why401'],
    scopes = KNOWN_SCOPES,
    examples = [],
    shortcuts = [],
    events = [],
  } = options;
  const { now = Date.now, ackTimeoutMs: limitMs = ACK_LIMIT_MS } = options;
  const slack = new Slack({ now, appName, scopes });
  const tokens = { bot: `xoxb-${secret(12)}`, app: `xapp-1-${secret(12)}` };
  const signingSecret = secret(16);
  const server = createServer();
  const socketMode = new SocketMode(server, limitMs);
  const line = new BotLine(slack, (envelope) => socketMode.deliver(envelope), events);
  const humans = slack.world.people.filter((person) => !person.isBot);
  const actors = new Map(humans.map((person) => [person.id, new Actor(person, line, commands)]));
  const page = new Page({ slack, actors, commands, examples, shortcuts, appName, hasHome: events.includes('app_home_opened') });
  server.on('request', routes({ slack, tokens, page }));
  slack.origin = await listening(server, port);
  slack.socketUrl = () => socketMode.newUrl(slack.origin);
  const deliverTo = (target: DeliverTo) => {
    const byHttp = (url: string) => (envelope: Envelope) => deliverByHttp({ url, signingSecret, limitMs, now }, envelope);
    line.deliver = target === 'socket' ? (envelope) => socketMode.deliver(envelope) : byHttp(target.url);
  };
  deliverTo(options.deliver ?? 'socket');
  return {
    ...places(slack, appName),
    ...faults(slack),
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    receipts: line.receipts,
    get connections() {
      return socketMode.connections;
    },
    as: (id) => present(actors.get(id), `person ${id}`),
    deliverTo,
    refreshSocket: () => socketMode.refresh(),
    repeatEvent: () => line.repeatEvent(),
    close: async () => {
      page.close();
      await socketMode.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @returns the server's origin once it listens */
async function listening(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
}

type Places = 'apiUrl' | 'pageUrl' | 'teamId' | 'channels' | 'people' | 'bot' | 'usergroupId' | 'calls' | 'refusals' | 'allMessages';

function places(slack: Slack, appName: string): Pick<Workspace, Places> {
  const { world, ledger, origin } = slack;
  const channel = (name: string) =>
    present(
      world.channels.find((entry) => entry.name === name),
      name,
    );
  const person = (handle: string) =>
    present(
      world.people.find((entry) => entry.handle === handle),
      handle,
    );
  return {
    apiUrl: `${origin}/api/`,
    pageUrl: `${origin}/`,
    teamId: TEAM_ID,
    channels: { general: channel('general'), payments: channel('payments'), devops: channel('devops'), private: channel('incident-room') },
    people: { ada: person('ada'), grace: person('grace') },
    bot: person(appName),
    usergroupId: world.usergroup.id,
    calls: ledger.calls,
    refusals: ledger.refusals,
    allMessages: world.messages,
  };
}

function faults({ ledger, world }: Slack): Pick<Workspace, 'rateLimitNext' | 'failNext' | 'archive'> {
  const limited = (seconds: number) => ({
    status: 429,
    body: { ok: false, error: 'ratelimited' },
    headers: { 'retry-after': String(seconds) },
  });
  return {
    rateLimitNext: (method, times = 1, seconds = 1) => ledger.order(method, limited(seconds), times),
    failNext: (method, error) => ledger.order(method, { status: 200, body: { ok: false, error }, headers: {} }, 1),
    archive: (id) => {
      present(world.channel(id), `channel ${id}`).archived = true;
    },
  };
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}

function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`no ${what} in this workspace`);
  return value;
}
