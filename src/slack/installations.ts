import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Authorize, InstallationQuery, Logger } from '@slack/bolt';
import { rememberEnterprise, UnreachableError } from '../usecases/index.ts';
import type { UsecaseDeps } from '../usecases/ports.ts';
import type { BotToken } from './clients.ts';
import { createInstallProvider, type InstallProvider, type OAuthClient } from './install-provider.ts';
import { installationStore, type Kept, keptInstallation } from './installation-store.ts';
import { unreachableWords } from './views/refusals.ts';
import { en } from './words/en.ts';

/** The workspaces and organisations that installed the app, and their tokens. */
export interface Installations {
  /** Finds out whose a request of Slack is. @throws UnreachableError where the app is not installed */
  readonly authorize: Authorize<boolean>;
  /** For background jobs. @throws UnreachableError where the app is not (any more) installed; Error where its token could not be renewed */
  tokenOf(teamId: string): Promise<BotToken>;
}

export interface InstallationsInput {
  readonly deps: Pick<UsecaseDeps, 'store' | 'sealer'>;
  readonly client: OAuthClient;
  readonly apiUrl: string | null;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** As Bolt counts: tokens live 12 h and are renewed in their last two (docs.slack.dev/authentication/using-token-rotation). */
const RENEWED_BEFORE_S = 7_200;

export function createInstallations({ deps, client, apiUrl, logger, now = Date.now }: InstallationsInput): Installations {
  const { store } = deps;
  const provider = createInstallProvider({ client, apiUrl, logger, store: installationStore(deps, { onlyKnown: true }) });
  const find = (id: string): Promise<Kept | null> => keptInstallation(deps, id);
  const renew = renewals({ deps, provider, now });
  /** A workspace's own installation first, then its organisation's. */
  const ofTeam = async (teamId: string): Promise<Kept> => {
    const own = await find(teamId);
    if (own !== null) return own;
    const enterpriseId = await store.enterpriseOf(teamId);
    const kept = enterpriseId === null ? null : await find(enterpriseId);
    if (kept === null) throw notInstalled();
    return kept;
  };
  const ofEnterprise = async (enterpriseId: string, teamId: string | undefined): Promise<Kept> => {
    const kept = await find(enterpriseId);
    if (kept === null) throw notInstalled();
    // A job of later knows the workspace alone.
    if (teamId !== undefined && (await store.enterpriseOf(teamId)) !== enterpriseId) await rememberEnterprise(deps, teamId, enterpriseId);
    return kept;
  };

  return {
    async authorize({ teamId, enterpriseId, isEnterpriseInstall }) {
      const isOrg = isEnterpriseInstall && enterpriseId !== undefined;
      const { installation } = isOrg ? await ofEnterprise(enterpriseId, teamId) : await ofTeam(teamId ?? '');
      const { bot } = installation;
      // Without the token: Bolt would keep a client for each one that there ever was. Ours are in clients.ts.
      return {
        ...(bot === undefined ? {} : { botId: bot.id, botUserId: bot.userId }),
        ...(teamId === undefined ? {} : { teamId }),
        ...(enterpriseId === undefined ? {} : { enterpriseId }),
      };
    },
    async tokenOf(teamId) {
      const kept = await ofTeam(teamId);
      const { installation } = expiresIn(kept, now()) < RENEWED_BEFORE_S ? await renew(kept) : kept;
      if (installation.bot === undefined) throw notInstalled();
      const { token } = installation.bot;
      return installation.isEnterpriseInstall === true ? { token, teamId } : { token };
    },
  };
}

const notInstalled = (): UnreachableError => new UnreachableError(unreachableWords(en, 'account_inactive'));

/** Seconds; a token without an end lives for ever. */
const expiresIn = ({ installation: { bot } }: Kept, now: number): number => (bot?.expiresAt ?? Number.POSITIVE_INFINITY) - now / 1000;

interface Renewing {
  readonly deps: Pick<UsecaseDeps, 'store' | 'sealer'>;
  readonly provider: InstallProvider;
  readonly now: () => number;
}

/** Longer than one try takes; another process may try after it. */
const TRY_MS = 30_000;
const WAITED_MS = 1_500;
const LOOK_MS = 100;

/**
 * Renews tokens. A refresh token works once, so one flight at a time here, and among processes a lease in the database decides who flies.
 * Those who wait take the token as it is then: near its end it still works.
 */
function renewals({ deps, provider, now }: Renewing): (kept: Kept) => Promise<Kept> {
  const flights = new Map<string, Promise<Kept>>();
  const failedAt = new Map<string, number>();
  const renew = async (given: Kept): Promise<Kept> => {
    const before = await keptInstallation(deps, given.id);
    if (before === null) throw notInstalled();
    if (expiresIn(before, now()) >= RENEWED_BEFORE_S) return before;
    if (await takeLease(deps, before, now())) await provider.authorize(queryOf(before));
    else await changed(deps, before);
    const after = await keptInstallation(deps, given.id);
    if (after === null) throw notInstalled();
    if (after.sealed === before.sealed) failedAt.set(given.id, now());
    else failedAt.delete(given.id);
    if (expiresIn(after, now()) <= 0) throw new Error('a token of Slack could not be renewed');
    return after;
  };
  return (kept) => {
    const isUsable = expiresIn(kept, now()) > 0;
    // Slack is down or says no: not asked again with every command.
    if (isUsable && now() - (failedAt.get(kept.id) ?? 0) < TRY_MS) return Promise.resolve(kept);
    const flight = flights.get(kept.id) ?? renew(kept).finally(() => flights.delete(kept.id));
    flights.set(kept.id, flight);
    return flight;
  };
}

/** The claim names the refresh token by its hash, so that each one is tried by one process at a time. */
async function takeLease({ store }: Renewing['deps'], { id, installation }: Kept, now: number): Promise<boolean> {
  const token = createHash('sha256')
    .update(installation.bot?.refreshToken ?? '')
    .digest('hex')
    .slice(0, 32);
  return store.transaction((tx) => tx.claim(id, `renew ${id} ${token} ${Math.floor(now / TRY_MS)}`));
}

async function changed(deps: Renewing['deps'], before: Kept): Promise<void> {
  for (let waited = 0; waited < WAITED_MS; waited += LOOK_MS) {
    await wait(LOOK_MS);
    if ((await keptInstallation(deps, before.id))?.sealed !== before.sealed) return;
  }
}

function queryOf({ id, installation }: Kept): InstallationQuery<boolean> {
  if (installation.isEnterpriseInstall === true) return { isEnterpriseInstall: true, enterpriseId: id, teamId: undefined };
  return { isEnterpriseInstall: false, teamId: id, enterpriseId: installation.enterprise?.id };
}
