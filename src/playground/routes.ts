import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { BodyTooLarge, send } from './http.ts';
import { isOwnRequest } from './loopback.ts';
import type { Page } from './page-server.ts';
import type { Slack } from './slack.ts';
import { serveResponseUrl, serveUpload, serveWebApi, type Tokens } from './web-api.ts';

interface Served {
  readonly slack: Slack;
  readonly tokens: Tokens;
  readonly page: Page;
}

/** One server for all that Slack serves from several hosts: the Web API, response_urls, uploads, and the page. */
export function routes(served: Served): RequestListener {
  return (request, response) => {
    answer(request, response, served).catch((error: unknown) => failed(response, error));
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, { slack, tokens, page }: Served): Promise<void> {
  if (!isOwnRequest(request, slack.origin)) return send(response, 403, 'text/plain', 'only for this machine');
  const path = request.url ?? '/';
  if (path.startsWith('/api/')) return serveWebApi(request, response, slack, tokens);
  if (path.startsWith('/response/')) return serveResponseUrl(request, response, slack);
  if (path.startsWith('/upload/')) return serveUpload(request, response, slack);
  return page.serve(request, response);
}

function failed(response: ServerResponse, error: unknown): void {
  if (error instanceof BodyTooLarge) {
    send(response, 413, 'text/plain', 'body too large', { connection: 'close' });
    return;
  }
  // A fault of the playground itself: said where a developer looks, never swallowed.
  process.stderr.write(`playground: ${Error.isError(error) ? error.stack : String(error)}\n`);
  if (response.headersSent) response.end();
  else send(response, 500, 'text/plain', 'fault in the playground');
}
