import { setTimeout as wait } from 'node:timers/promises';
import { App, type Authorize } from '@slack/bolt';
import { Why401Error } from '../errors.ts';
import { onStoppedSecrets } from '../secrets/last-look.ts';
import { isUnreachable } from '../usecases/index.ts';
import type { Messenger, UsecaseDeps } from '../usecases/ports.ts';
import { clientOptions } from './client.ts';
import { createClients } from './clients.ts';
import { openConnection, type Route, type Transport } from './connection.ts';
import type { EdgeLog } from './handler.ts';
import { heldOf, holdEvents, refuseFailed } from './held-events.ts';
import type { OAuthClient } from './install-provider.ts';
import { createLanguage, type LanguageInput, slackLocale } from './language.ts';
import { createMessenger } from './messenger.ts';
import { faultOf, quietLogger } from './quiet-logger.ts';
import { registerHandlers } from './register.ts';
import { authorizeRemoval, registerRemoval } from './removal.ts';
import { tenancyOf } from './tenancy.ts';

type Installation = { readonly kind: 'single'; readonly botToken: string } | ({ readonly kind: 'oauth' } & OAuthClient);

type SlackSettings = Transport & { readonly installation: Installation };

export interface SlackAppInput {
  readonly config: { readonly slack: { readonly mode: 'none' } | SlackSettings; readonly port: number };
  readonly deps: UsecaseDeps;
  readonly log: EdgeLog;
  /** /healthz and its like; served here in HTTP mode, where the port is Slack's too. */
  readonly routes?: readonly Route[];
  /** A workspace's own choice of language. Default: each person's. */
  readonly languageSetting?: NonNullable<LanguageInput['setting']>;
}

export interface SlackApp {
  readonly messenger: Messenger;
  /** The pages of the installation: where Slack comes by Socket Mode, somebody else has the port. */
  readonly routes: readonly Route[];
  /** Connects or listens. @throws Why401Error 'bad-configuration' where Slack refuses the tokens. */
  start(): Promise<{ readonly port: number } | undefined>;
  /** Takes no more, then waits for running handlers, `limitMs` at most. */
  stop(limitMs?: number): Promise<void>;
}

const STOP_LIMIT_MS = 5_000;

/** The whole edge: Bolt, its handlers and the messenger, on Socket Mode or HTTP as configured. */
export function createSlackApp({ config, deps, log, routes = [] }: SlackAppInput): SlackApp {
  const slack = settingsOf(config);
  const { port } = config;
  const { apiUrl } = slack;
  const logger = quietLogger(log);
  const tenancy = tenancyOf(slack, deps, logger);
  const connection = openConnection({ transport: slack, port, routes: [...routes, ...tenancy.routes], logger, log });
  // `authorize` instead of a token: Bolt would ask auth.test on the first request, inside that request's 3 s.
  const app = new App({
    receiver: holdEvents(connection.receiver),
    authorize: againLater(authorizeRemoval(tenancy.authorize)),
    clientOptions: clientOptions(apiUrl),
    convoStore: false,
    extendedErrorHandler: true,
    logger,
  });
  app.use(refuseFailed);
  const running = trackListeners(app);
  // A fault of ours somewhere before: worth a look by whoever runs the bot, with the kind alone to go by.
  const deaf = onStoppedSecrets((kinds) => log.error({ kinds }, 'the last look hid what was about to leave'));
  // extendedErrorHandler: it gets the error beside the payload, which is not looked at.
  app.error(({ error }: { readonly error: Error }) =>
    Promise.resolve(log.error({ fault: faultOf(error) }, 'a request of Slack could not be handled')),
  );
  const clients = createClients({ tokenOf: tenancy.tokenOf, apiUrl, logger, store: deps.store });
  const language = createLanguage({
    userLocale: slackLocale((teamId) => clients.of(teamId)),
    setting: async (teamId) => (await deps.store.settings(teamId)).language,
  });
  registerHandlers(app, { deps, clients, apiUrl, language, log });
  registerRemoval(app, { deps, clientOf: tenancy.clientOf, log });
  return {
    messenger: createMessenger({ clients, store: deps.store, apiUrl, language }),
    routes: tenancy.routes,
    start: () => connection.start(),
    async stop(limitMs = STOP_LIMIT_MS) {
      await connection.stop();
      await Promise.race([Promise.allSettled(running), wait(limitMs, undefined, { ref: false })]);
      deaf();
    },
  };
}

function settingsOf({ slack }: SlackAppInput['config']): SlackSettings {
  if (slack.mode !== 'none') return slack;
  throw new Why401Error('bad-configuration', 'SLACK_BOT_TOKEN is missing', 'e.g. SLACK_BOT_TOKEN=xoxb-…');
}

/** App.stop() does not wait for its listeners, so they are counted here. */
function trackListeners(app: App): ReadonlySet<Promise<void>> {
  const running = new Set<Promise<void>>();
  app.use(({ next }) => {
    const listener = next();
    running.add(listener);
    return listener.finally(() => running.delete(listener));
  });
  return running;
}

/** Whose it is cannot be found out now: an event comes again then. A workspace without the app stays one. */
const againLater =
  (authorize: Authorize<boolean>): Authorize<boolean> =>
  async (source, body) => {
    try {
      return await authorize(source, body);
    } catch (error) {
      if (typeof body === 'object' && !isUnreachable(error)) heldOf(body)?.refuse();
      throw error;
    }
  };
