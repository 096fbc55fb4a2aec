import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt';
import { Why401Error } from '../errors.ts';
import { refusalOf } from './client.ts';
import type { EdgeLog } from './handler.ts';
import { faultOf } from './quiet-logger.ts';
import { onlySigned } from './signed-requests.ts';

/** A path beside Slack's (/healthz, /readyz), in the shape of Bolt's custom routes. */
export interface Route {
  readonly path: string;
  readonly method: string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/** How Slack reaches us. The same shape as the environment's (config.ts). */
export type Transport =
  | { readonly mode: 'socket'; readonly appToken: string; readonly apiUrl: string | null }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly apiUrl: string | null };

export interface Connection {
  readonly receiver: HTTPReceiver | SocketModeReceiver;
  /** HTTP: listens, and tells the port it got. Socket Mode: resolves once Slack answered, or after a while without it. */
  start(): Promise<{ readonly port: number } | undefined>;
  /** Takes no more requests. */
  stop(): Promise<void>;
}

export interface ConnectionInput {
  readonly transport: Transport;
  readonly port: number;
  readonly routes: readonly Route[];
  readonly logger: Logger;
  readonly log: EdgeLog;
}

export const openConnection = (input: ConnectionInput): Connection =>
  input.transport.mode === 'http' ? httpConnection(input, input.transport.signingSecret) : socketConnection(input, input.transport);

const PATH = '/slack/events';
/** Who sends a head or a body letter by letter keeps no connection. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 15_000 };

function httpConnection({ port, routes, logger, log }: ConnectionInput, signingSecret: string): Connection {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: PATH,
    customRoutes: routes.map((route) => ({ ...route })),
    logger,
    bodyLimit: '1mb',
  });
  receiver.requestListener = onlySigned(receiver.requestListener, { signingSecret, path: PATH, log });
  return {
    receiver,
    async start() {
      const address = (await receiver.start(port, PATIENCE)).address();
      return { port: typeof address === 'object' && address !== null ? address.port : port };
    },
    async stop() {
      await receiver.stop();
    },
  };
}

/** Slack closes a socket first and the client notices after its ping timeout: 5 s by default, a hole in which commands fail. */
const PING_TIMEOUT_MS = 1_500;
const FIRST_CONNECTION_MS = 10_000;
const RECONNECT_AFTER_MS = 3_000;
// A wrong token stays wrong.
const FINAL = new Set(['invalid_auth', 'not_authed', 'token_revoked', 'account_inactive', 'not_allowed_token_type']);

function socketConnection({ logger, log }: ConnectionInput, transport: Transport & { mode: 'socket' }): Connection {
  const { appToken, apiUrl } = transport;
  // No short retries here: with them an outage of seconds would be "unrecoverable" (measured).
  const installerOptions = apiUrl === null ? {} : { clientOptions: { slackApiUrl: apiUrl } };
  const receiver = new SocketModeReceiver({ appToken, installerOptions, clientPingTimeout: PING_TIMEOUT_MS, logger });
  const ended = new AbortController();
  return {
    receiver,
    async start() {
      const first = connect(receiver, log, ended.signal);
      const slow = wait(FIRST_CONNECTION_MS, 'slow', { signal: ended.signal, ref: false }).catch(() => 'slow');
      if ((await Promise.race([first, slow])) === 'slow') {
        log.warn({}, 'Slack does not answer yet; trying on');
        first.catch((error: unknown) => log.error({ fault: faultOf(error) }, 'Slack refused SLACK_APP_TOKEN'));
      }
      return undefined;
    },
    async stop() {
      ended.abort();
      await receiver.stop();
    },
  };
}

/** Until it works or Slack says that it never will. @throws Why401Error 'bad-configuration' */
async function connect(receiver: SocketModeReceiver, log: EdgeLog, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await receiver.start();
      return;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== null && FINAL.has(refusal))
        throw new Why401Error(
          'bad-configuration',
          `Slack refused SLACK_APP_TOKEN (${refusal})`,
          'Make an app-level token with the scope connections:write.',
        );
      log.warn({ fault: faultOf(error) }, 'no connection to Slack; trying again');
      await wait(RECONNECT_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
