import type { Authorize, Logger } from '@slack/bolt';
import type { UsecaseDeps } from '../usecases/ports.ts';
import { createWebClient, type WebClient } from './client.ts';
import type { BotToken } from './clients.ts';
import type { Route } from './connection.ts';
import { installPages } from './install-pages.ts';
import type { OAuthClient } from './install-provider.ts';
import { keptInstallation } from './installation-store.ts';
import { createInstallations } from './installations.ts';

/** One workspace with a token from the environment, or many that install the app themselves. */
export interface Tenancy {
  readonly authorize: Authorize<boolean>;
  /** @throws UnreachableError where the app is not installed */
  tokenOf(teamId: string): Promise<BotToken>;
  /** With the token of an installation as it is kept; null: none is kept. */
  clientOf(id: string): Promise<WebClient | null>;
  readonly routes: readonly Route[];
}

type Deps = Pick<UsecaseDeps, 'store' | 'sealer'>;

interface TenancyInput {
  readonly installation: { readonly kind: 'single'; readonly botToken: string } | ({ readonly kind: 'oauth' } & OAuthClient);
  readonly apiUrl: string | null;
}

export function tenancyOf({ installation, apiUrl }: TenancyInput, deps: Deps, logger: Logger): Tenancy {
  if (installation.kind === 'single') {
    const { botToken } = installation;
    return {
      authorize: () => Promise.resolve({ botToken }),
      tokenOf: () => Promise.resolve({ token: botToken }),
      clientOf: () => Promise.resolve(null),
      routes: [],
    };
  }
  const { clientId, clientSecret, stateSecret } = installation;
  const oauth = { client: { clientId, clientSecret, stateSecret }, deps, apiUrl, logger };
  return {
    ...createInstallations(oauth),
    routes: installPages(oauth),
    async clientOf(id) {
      const token = (await keptInstallation(deps, id))?.installation.bot?.token;
      return token === undefined ? null : createWebClient(token, apiUrl, logger);
    },
  };
}
