import { randomBytes } from 'node:crypto';
import type { Json } from './json.ts';
import { textOf } from './json.ts';
import { Ledger } from './ledger.ts';
import { newId, type WorldOptions } from './model.ts';
import { OAuthCodes } from './oauth-codes.ts';
import { RateLimits } from './rate-limits.ts';
import { Refusal, refusalWith } from './refusal.ts';
import { type AppTabs, type Installation, type Shared, Slack } from './slack.ts';
import { type Granted, Tokens } from './tokens.ts';

/** Our app as it is registered with Slack. */
export interface AppSettings {
  readonly name: string;
  /** Scopes that it may ask for. */
  readonly scopes: readonly string[];
  /** Addresses to which an installation may return, the default one first; empty: any. */
  redirectUrls: readonly string[];
  readonly tokenRotation: boolean;
  /** Does Slack answer 429 to who calls too often? */
  readonly rateLimits: boolean;
  readonly tabs: AppTabs;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appToken: string;
  readonly signingSecret: string;
}

/** The one API host: all workspaces, our app in them, and the tokens by which a call finds its workspace. */
export class Host implements Shared {
  readonly ledger = new Ledger();
  readonly teams: Slack[] = [];
  readonly tokens: Tokens;
  readonly limits: RateLimits | undefined;
  readonly codes: OAuthCodes;
  readonly app: AppSettings;
  readonly now: () => number;
  origin = '';
  /** Makes a Socket Mode address with a ticket of its own. */
  socketUrl: () => string = () => '';
  /** Who our app is in an organisation: the same bot in each of its workspaces. */
  readonly #orgBots = new Map<string, { readonly botUserId: string; readonly botId: string }>();
  /** Workspaces from which their organisation took the app. */
  readonly #without = new Set<Slack>();

  constructor(app: Omit<AppSettings, 'clientId' | 'clientSecret' | 'appToken' | 'signingSecret'>, now: () => number) {
    const secret = (bytes: number) => randomBytes(bytes).toString('hex');
    const digits = (count: number) =>
      BigInt(`0x${secret(8)}`)
        .toString()
        .slice(0, count);
    const clientId = `${digits(12)}.${digits(13)}`;
    this.app = { ...app, clientId, clientSecret: secret(16), appToken: `xapp-1-${secret(12)}`, signingSecret: secret(16) };
    this.now = now;
    this.tokens = new Tokens(now);
    this.limits = app.rateLimits ? new RateLimits(now) : undefined;
    this.codes = new OAuthCodes(now);
  }

  get appName(): string {
    return this.app.name;
  }

  get tabs(): AppTabs {
    return this.app.tabs;
  }

  add(options: WorldOptions = {}): Slack {
    const enterpriseId = options.team?.enterprise?.id;
    const bot = enterpriseId === undefined ? undefined : this.#orgBot(enterpriseId);
    const slack = new Slack(this, bot ? { ...options, bot } : options);
    const orgWide = this.teams.find(
      ({ world, installation }) => enterpriseId && world.team.enterprise?.id === enterpriseId && installation?.kind === 'org',
    );
    if (orgWide?.installation) slack.installation = orgWide.installation;
    this.teams.push(slack);
    return slack;
  }

  team(id: string): Slack | undefined {
    return this.teams.find(({ world }) => world.team.id === id);
  }

  /** The workspaces that an installation covers. */
  teamsOf({ installation, teamId }: Granted): readonly Slack[] {
    if (teamId !== undefined) return this.teams.filter(({ world }) => world.team.id === teamId);
    return this.teams.filter((team) => team.world.team.enterprise?.id === installation.enterprise?.id && !this.#without.has(team));
  }

  install(granted: Granted): void {
    for (const team of this.teams) if (team.world.team.enterprise?.id === granted.installation.enterprise?.id) this.#without.delete(team);
    for (const team of this.teamsOf(granted)) team.installation = granted.installation;
  }

  /** Tokens die first, then the bot hears of it, as an administrator's removal does it. @returns when the bot has heard */
  async uninstall(granted: Granted, why: 'token_revoked' | 'account_inactive'): Promise<void> {
    const enterpriseOf = (one: Granted) => one.installation.enterprise?.id;
    this.tokens.killAll((other) => other.teamId === granted.teamId && enterpriseOf(other) === enterpriseOf(granted), why);
    await Promise.all(this.teamsOf(granted).flatMap((team) => removed(team)));
  }

  /** An organisation takes the app from one of its workspaces: the token lives on for the others. @returns when the bot has heard */
  async revokeAccess(team: Slack): Promise<void> {
    const told = team.announce('team_access_revoked', { type: 'team_access_revoked', team_ids: [team.world.team.id] });
    this.#without.add(team);
    leave(team);
    await told;
  }

  /**
   * The workspace that a call is about. A workspace's token knows; one of an organisation must say so by team_id, or by the channel,
   * person, trigger or view that it names.
   * @throws Refusal missing_argument, team_access_not_granted, channel_not_found
   */
  teamFor(granted: Granted, args: Json, needsTeam: boolean): Slack {
    const [first, ...others] = this.teamsOf(granted);
    if (!first) throw new Refusal('team_access_not_granted');
    if (granted.teamId !== undefined) return first;
    const teams = [first, ...others];
    const named = textOf(args.team_id);
    if (named !== '') {
      const team = teams.find(({ world }) => world.team.id === named);
      if (!team) throw new Refusal('team_access_not_granted');
      return team;
    }
    if (needsTeam) throw refusalWith('missing_argument', ['[ERROR] team_id is required for a token of a whole organisation']);
    return teams.find((team) => isAbout(team, args)) ?? first;
  }

  #orgBot(enterpriseId: string): { readonly botUserId: string; readonly botId: string } {
    const known = this.#orgBots.get(enterpriseId) ?? { botUserId: newId('U'), botId: newId('B') };
    this.#orgBots.set(enterpriseId, known);
    return known;
  }
}

/** The app leaves one workspace; its direct messages stay to be read. */
function removed(team: Slack): readonly Promise<unknown>[] {
  const { botUserId } = team.world;
  const told = [
    team.announce('tokens_revoked', { type: 'tokens_revoked', tokens: { oauth: [], bot: [botUserId] } }),
    team.announce('app_uninstalled', { type: 'app_uninstalled' }),
  ];
  leave(team);
  return told;
}

function leave(team: Slack): void {
  team.installation = undefined;
  for (const { kind, members } of team.world.channels) if (kind !== 'im') members.delete(team.world.botUserId);
}

function isAbout({ world, triggers, views, uploads, files }: Slack, args: Json): boolean {
  const has = (key: string) => textOf(args[key]);
  const channel = has('channel') || has('channel_id');
  if (channel !== '') return world.channel(channel) !== undefined || world.person(channel) !== undefined;
  const user = has('user') || has('user_id') || has('users');
  if (user !== '') return world.person(user) !== undefined;
  if (has('trigger_id') !== '') return triggers.knows(has('trigger_id'));
  if (has('view_id') !== '') return views.find(has('view_id')) !== undefined;
  if (has('file') !== '') return files.has(has('file'));
  return [...uploads.keys()].some((id) => JSON.stringify(args.files ?? '').includes(id));
}

interface Wanted {
  readonly scopes: readonly string[];
  readonly installerId: string;
  readonly isOrg: boolean;
}

/** The installation that a person's Allow makes, for their workspace or for the organisation around it. */
export function installationFor({ world }: Slack, { scopes, installerId, isOrg }: Wanted): Granted {
  const { id, enterprise } = world.team;
  const installation: Installation = { kind: isOrg ? 'org' : 'team', scopes, installerId, ...(enterprise ? { enterprise } : {}) };
  return isOrg ? { installation } : { installation, teamId: id };
}
