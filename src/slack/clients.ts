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

export interface ClientsInput {
  /** The bot token of a workspace. @throws UnreachableError */
  readonly tokenOf: (teamId: string) => Promise<string>;
  readonly apiUrl: string | null;
  readonly logger: Logger;
  readonly store: Pick<Store, 'settings'>;
}

/** Each client holds a pool of connections; with token rotation old ones must not pile up. */
const KEPT = 200;

export function createClients({ tokenOf, apiUrl, logger, store }: ClientsInput): Clients {
  const known = new Map<string, WebClient>();
  const of = async (teamId: string): Promise<WebClient> => {
    const token = await tokenOf(teamId);
    const client = known.get(token) ?? createWebClient(token, apiUrl, logger);
    known.delete(token);
    known.set(token, client);
    if (known.size > KEPT) known.delete(known.keys().next().value ?? token);
    return client;
  };
  return { of, access: createAccess({ clientOf: of, store }) };
}
