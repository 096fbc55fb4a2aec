import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A path of ours beside Slack's: /healthz, /readyz, /metrics. */
export interface Route {
  readonly path: string;
  readonly method: string;
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Serves the routes alone: in Socket Mode no request of Slack's comes by HTTP. Works while Slack is away.
 * @throws Error EADDRINUSE
 */
export async function listenForRoutes(routes: readonly Route[], port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0];
    const route = routes.find((one) => one.path === path && one.method === request.method);
    if (route !== undefined) return route.handler(request, response);
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
  return server;
}

export async function closeServer(server: Server): Promise<void> {
  server.closeIdleConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}

export function portOf(server: { address(): ReturnType<Server['address']> }): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
