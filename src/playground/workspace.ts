// The public driver of the stand-in. A test starts it, points the unmodified bot at it, and acts as people and administrators:
//
//   const workspace = await startWorkspace({ ...fromManifest(manifest), people: [{ handle: 'jonas', locale: 'de-DE' }] });
//   await workspace.as('ada').command(workspace.channels.payments.id, '/why401 https://api.example.com');
//   const verdict = await workspace.as('ada').waitFor((actor) => actor.messages(channelId).find((message) => …));
//   await Promise.all([workspace.as('grace').click(…), workspace.as('jonas').click(…)]);      two at once
//   workspace.deliverNext(2); await workspace.as('ada').click(…);                              one click that arrives twice
//   workspace.archive(id); workspace.removeBot(id); workspace.deleteMessage(rootTs);           what breaks under a bot
//   workspace.faultNext('chat.update', 'lost');                                                done, but the answer never comes
//   const acme = workspace.addTeam({ name: 'Acme' });                                          another workspace, app not installed
//   await workspace.approveInstall(`${bot}/slack/install`, { as: acme.as('lin').person.id, teamId: acme.teamId });
//   await workspace.uninstall(acme.teamId);                                                    its token dies, the bot hears of it
//
// Team (team.ts) is one workspace, Actor (actor.ts) one person. `refusals` holds every "no"; a test of a good bot expects none.
import { createServer, type Server } from 'node:http';
import { BotLine } from './bot-line.ts';
import { type Deliver, deliverByHttp, type Receipt } from './delivery.ts';
import { type FaultOrders, faultOrders } from './fault-orders.ts';
import { Host, installationFor } from './host.ts';
import { type Approval, approveInstall, type Installed } from './installer.ts';
import type { ApiCall, ApiRefusal, Warning } from './ledger.ts';
import { newId } from './model.ts';
import type { DeliverTo, TeamOptions, WorkspaceOptions } from './options.ts';
import { Page, type PageOptions } from './page-server.ts';
import { ADA, GRACE, type Person, type PersonOptions } from './people.ts';
import { routes } from './routes.ts';
import type { AppTabs, Slack } from './slack.ts';
import { SocketMode } from './socket-mode.ts';
import { present, type Team, teamDriver } from './team.ts';
import { KNOWN_SCOPES } from './web-api.ts';
import { Wire } from './wire.ts';

export type { Actor, Click, Said } from './actor.ts';
export type { Ordered } from './fault-orders.ts';
export { fromManifest } from './from-manifest.ts';
export type { Approval, Installed } from './installer.ts';
export type { ApiCall, ApiRefusal, Warning } from './ledger.ts';
export type { Channel, Message } from './model.ts';
export type { DeliverTo, Example, TeamOptions, WorkspaceOptions } from './options.ts';
export type { Outcome, SubmitOutcome } from './outcome.ts';
export type { Person, PersonOptions } from './people.ts';
export type { AppMessage, Team } from './team.ts';
export type { OpenView } from './views.ts';

/** A Slack workspace on loopback with one app in it; more workspaces can be added to the same host. */
export interface Workspace extends Team, FaultOrders {
  /** Base URL of the Web API, with the closing slash. */
  readonly apiUrl: string;
  /** The first workspace's token; the others' come by OAuth. */
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For the bot's `authorizationUrl`. */
  readonly authorizeUrl: string;
  readonly pageUrl: string;
  readonly people: { readonly ada: Person; readonly grace: Person };
  /** Every call the bot made in any workspace, tokens removed. */
  readonly calls: readonly ApiCall[];
  /** Every refusal it got: a test of a well-behaved bot expects none. */
  readonly refusals: readonly ApiRefusal[];
  /** What Slack takes and a good app does not send: addresses that unfurl, arguments that do nothing. */
  readonly warnings: readonly Warning[];
  /** What came of each delivery, in order. */
  readonly receipts: readonly Receipt[];
  /** Live Socket Mode connections. */
  readonly connections: number;
  deliverTo(target: DeliverTo): void;
  /** The next command, click, submission or event goes out `copies` times at the same moment, as when Slack did not see the answer. */
  deliverNext(copies: number): void;
  /** Slack asks all sockets to reconnect. */
  refreshSocket(): void;
  /** The last event once more, with the same event_id and a retry number. */
  repeatEvent(): Promise<Receipt | undefined>;
  /** The last slash command once more, with the same trigger_id. */
  repeatCommand(): Promise<Receipt | undefined>;
  /** The last click, shortcut or submission once more, with the same trigger_id and action_ts. */
  repeatInteraction(): Promise<Receipt | undefined>;
  /** Slack's retries of events that were not acknowledged. */
  retryEvents(): Promise<readonly Receipt[]>;
  /** Another workspace on the same host, without the app. */
  addTeam(options: TeamOptions): Team;
  /** As on the app's page of settings: where installations may return to; the first is where they go if the bot names none. */
  setRedirectUrls(urls: readonly string[]): void;
  /** Walks through the bot's install page as a person. @param url the bot's install page or an authorize address */
  approveInstall(url: string, approval: Approval): Promise<Installed>;
  /** An administrator removes the app: tokens die (account_inactive), tokens_revoked and app_uninstalled are sent. Org-wide: from all of it. */
  uninstall(teamId: string): Promise<void>;
  /** An organisation takes the app from one of its workspaces: team_access_revoked is sent, its token lives on for the others. */
  revokeAccess(teamId: string): Promise<void>;
  close(): Promise<void>;
}

const ACK_LIMIT_MS = 3000;
const ALL_TABS: AppTabs = { home: true, messages: 'open' };

/** Opens the workspace on 127.0.0.1 and starts listening. */
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const { commands = ['/why401'], events = [], installed = true, ackTimeoutMs: limitMs = ACK_LIMIT_MS } = options;
  const host = hostFor(options);
  const server = createServer();
  const socketMode = new SocketMode(server, limitMs);
  const deliverTo = (target: DeliverTo) => {
    wire.deliver = delivering(target, socketMode, host, limitMs);
  };
  const wire = new Wire(delivering(options.deliver ?? 'socket', socketMode, host, limitMs));
  const open = (slack: Slack) => teamDriver(slack, new BotLine(slack, wire, events), commands);
  const slack = host.add({ people: options.people ?? [], botJoined: installed });
  const { team, actors } = open(slack);
  const page = pageOf(options, { slack, actors, commands, appName: host.appName, events });
  server.on('request', routes(host, page));
  host.origin = await listening(server, options.port ?? 0);
  host.socketUrl = () => socketMode.newUrl(host.origin);
  return {
    ...team,
    ...faultOrders(host.ledger),
    ...identity(host, slack, installed),
    ...deliveries(wire),
    ...installing(host, open),
    people: { ada: ADA, grace: GRACE },
    get connections() {
      return socketMode.connections;
    },
    deliverTo,
    refreshSocket: () => socketMode.refresh(),
    close: () => closed(page, socketMode, server),
  };
}

function hostFor(options: WorkspaceOptions): Host {
  const { appName: name = 'why401', scopes = KNOWN_SCOPES, now = Date.now, tabs = ALL_TABS } = options;
  const { redirectUrls = [], tokenRotation = false, rateLimits = false } = options;
  return new Host({ name, scopes, redirectUrls, tokenRotation, rateLimits, tabs }, now);
}

function delivering(target: DeliverTo, socketMode: SocketMode, { app, now }: Host, limitMs: number): Deliver {
  if (target === 'socket') return (envelope) => socketMode.deliver(envelope);
  return (envelope) => deliverByHttp({ url: target.url, signingSecret: app.signingSecret, limitMs, now }, envelope);
}

async function closed(page: Page, socketMode: SocketMode, server: Server): Promise<void> {
  page.close();
  await socketMode.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function pageOf(
  options: WorkspaceOptions,
  given: Pick<PageOptions, 'slack' | 'actors' | 'commands' | 'appName'> & { readonly events: readonly string[] },
): Page {
  const { examples = [], shortcuts = [], globalShortcuts = [] } = options;
  return new Page({ ...given, examples, shortcuts, globalShortcuts, hasHome: given.events.includes('app_home_opened') });
}

/** @returns the server's origin once it listens */
async function listening(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
}

type Identity =
  | 'apiUrl'
  | 'pageUrl'
  | 'authorizeUrl'
  | 'botToken'
  | 'appToken'
  | 'signingSecret'
  | 'clientId'
  | 'clientSecret'
  | 'calls'
  | 'refusals'
  | 'warnings';

/** Addresses, secrets and books. Gives the first workspace its installation, unless it is to come by OAuth. */
function identity(host: Host, slack: Slack, installed: boolean): Pick<Workspace, Identity> {
  const { origin, app, ledger } = host;
  const granted = installationFor(slack, { scopes: app.scopes, installerId: GRACE.id, isOrg: false });
  if (installed) host.install(granted);
  return {
    apiUrl: `${origin}/api/`,
    pageUrl: `${origin}/`,
    authorizeUrl: `${origin}/oauth/v2/authorize`,
    botToken: installed ? host.tokens.issue(granted, false).token : '',
    appToken: app.appToken,
    signingSecret: app.signingSecret,
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    calls: ledger.calls,
    refusals: ledger.refusals,
    warnings: ledger.warnings,
  };
}

type Deliveries = 'receipts' | 'deliverNext' | 'repeatEvent' | 'repeatCommand' | 'repeatInteraction' | 'retryEvents';

function deliveries(wire: Wire): Pick<Workspace, Deliveries> {
  return {
    receipts: wire.receipts,
    deliverNext: (copies) => wire.multiplyNext(copies),
    repeatEvent: () => wire.repeat('events_api'),
    repeatCommand: () => wire.repeat('slash_commands'),
    repeatInteraction: () => wire.repeat('interactive'),
    retryEvents: () => wire.retryUnacknowledged(),
  };
}

const NEWCOMERS: readonly PersonOptions[] = [{ handle: 'lin', isAdmin: true, isOwner: true }, { handle: 'omar' }];

function installing(
  host: Host,
  open: (slack: Slack) => { readonly team: Team },
): Pick<Workspace, 'addTeam' | 'setRedirectUrls' | 'approveInstall' | 'uninstall' | 'revokeAccess'> {
  return {
    addTeam: ({ name, people = NEWCOMERS, enterprise }) => {
      const identity = { id: newId('T'), domain: name.toLowerCase().replace(/\W+/g, '-'), name, ...(enterprise ? { enterprise } : {}) };
      return open(host.add({ team: identity, people, botJoined: false })).team;
    },
    setRedirectUrls: (urls) => {
      host.app.redirectUrls = urls;
    },
    approveInstall: (url, approval) => approveInstall(host.origin, url, approval),
    revokeAccess: (teamId) => host.revokeAccess(present(host.team(teamId), `workspace ${teamId}`)),
    uninstall: (teamId) => {
      const { installation } = present(host.team(teamId), `workspace ${teamId}`);
      return host.uninstall(
        { ...(installation?.kind === 'org' ? {} : { teamId }), installation: present(installation, 'installation') },
        'account_inactive',
      );
    },
  };
}
