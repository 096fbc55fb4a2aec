import type { Logger } from '@slack/bolt';
import type { Store } from '../usecases/ports.ts';
import { type Access, createAccess } from './access.ts';
import { createWebClient, type WebClient } from './client.ts';

/** The Web API as one workspace's bot may use it. */
export interface Clients {
  /** @throws UnreachableError where the app is not (any more) installed there */
  of(teamId: string): Promise<WebClient>;
  readonly access: Access;
}

export interface BotToken {
  readonly token: string;
  /** Where the token is a whole organisation's: the workspace that calls are about. */
  readonly teamId?: string;
}

export interface ClientsInput {
  /** @throws UnreachableError */
  readonly tokenOf: (teamId: string) => Promise<BotToken>;
  readonly apiUrl: string | null;
  readonly logger: Logger;
  readonly store: Pick<Store, 'settings'>;
}

/** Each client holds a pool of connections; with token rotation old ones must not pile up. */
const KEPT = 200;

export function createClients({ tokenOf, apiUrl, logger, store }: ClientsInput): Clients {
  const known = new Map<string, WebClient>();
  const of = async (teamId: string): Promise<WebClient> => {
    const { token, teamId: team } = await tokenOf(teamId);
    const key = `${token} ${team ?? ''}`;
    const client = known.get(key) ?? createWebClient(token, apiUrl, logger, team);
    known.delete(key);
    known.set(key, client);
    if (known.size > KEPT) known.delete(known.keys().next().value ?? key);
    return client;
  };
  return { of, access: createAccess({ clientOf: of, store }) };
}
