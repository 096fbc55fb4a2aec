import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@slack/bolt';
import type { UsecaseDeps } from '../usecases/ports.ts';
import { refusalOf } from './client.ts';
import type { Route } from './connection.ts';
import { createInstallProvider, type OAuthClient } from './install-provider.ts';
import { installationStore } from './installation-store.ts';
import { BOT_SCOPES } from './scopes.ts';
import { type InstallFailure, installedPage, installFailedPage, installPage, PAGE_HEADERS } from './views/install.ts';
import { type Words, wordsFor } from './words/words.ts';

export interface InstallPagesInput {
  readonly deps: Pick<UsecaseDeps, 'store' | 'sealer'>;
  readonly client: OAuthClient;
  readonly apiUrl: string | null;
  readonly logger: Logger;
}

/** /slack/install, and where Slack sends people back to. Whoever holds the port serves them. */
export function installPages({ deps, client, apiUrl, logger }: InstallPagesInput): readonly Route[] {
  const store = installationStore(deps, { onlyKnown: false });
  // Bolt renders without the request, so the person's language has to be known when the provider is made: it holds no state of its own.
  const providerFor = (words: Words) =>
    createInstallProvider({ client, apiUrl, store, logger, renderInstallPage: (url) => installPage(words, url) });
  const page = (path: string, handle: (request: IncomingMessage, response: ServerResponse, words: Words) => Promise<void>): Route => ({
    path,
    method: ['GET'],
    handler: (request, response) => {
      const words = wordsFor(request.headers['accept-language'] ?? null);
      for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
      handle(request, response, words).catch((error: unknown) => {
        logger.error(error);
        send(response, 500, installFailedPage(words, 'broken'));
      });
    },
  });
  return [
    page('/slack/install', async (request, response, words) =>
      providerFor(words).handleInstallPath(request, response, {}, { scopes: [...BOT_SCOPES] }),
    ),
    page('/slack/oauth_redirect', async (request, response, words) =>
      providerFor(words).handleCallback(request, response, {
        success: ({ team, appId }) => {
          const place = team === undefined || appId === undefined ? null : { teamId: team.id, appId };
          send(response, 200, installedPage(words, place));
        },
        failure: (error) => {
          const failure = failureOf(error);
          send(response, STATUS[failure], installFailedPage(words, failure));
        },
      }),
    ),
  ];
}

const STATUS: Readonly<Record<InstallFailure, number>> = { denied: 403, stale: 400, broken: 500 };

/** Which of our three stories it is; the error itself is for the log. */
function failureOf(error: Error & { readonly code?: string }): InstallFailure {
  if (error.code === 'slack_oauth_installer_authorization_error') return 'denied';
  if (/^slack_oauth_(?:missing_state|invalid_state|missing_code)$/.test(error.code ?? '')) return 'stale';
  // Slack refused the code: used, too old, or made for another address.
  return refusalOf(error) === null ? 'broken' : 'stale';
}

function send(response: ServerResponse, status: number, html: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'content-type': 'text/html;charset=utf-8' }).end(html);
}
