import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { serveFile, serveUpload } from './file-server.ts';
import type { Host } from './host.ts';
import { BodyTooLarge, send } from './http.ts';
import { isOwnRequest } from './loopback.ts';
import { serveAuthorize } from './oauth-page.ts';
import type { Page } from './page-server.ts';
import { serveResponseUrl, serveWebApi } from './web-api.ts';

/** One server for all that Slack serves from several hosts: the Web API, response_urls, files, installation, and the page. */
export function routes(host: Host, page: Page): RequestListener {
  return (request, response) => {
    answer(request, response, host, page).catch((error: unknown) => failed(response, error));
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, host: Host, page: Page): Promise<void> {
  if (!isOwnRequest(request, host.origin)) return send(response, 403, 'text/plain', 'only for this machine');
  const path = request.url ?? '/';
  if (path.startsWith('/api/')) return serveWebApi(request, response, host);
  if (path.startsWith('/response/')) return serveResponseUrl(request, response, host);
  if (path.startsWith('/upload/')) return serveUpload(request, response, host);
  if (path.startsWith('/files-pri/')) return serveFile(request, response, host);
  if (path.startsWith('/oauth/v2/authorize')) return serveAuthorize(request, response, host);
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
