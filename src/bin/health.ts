import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Health {
  /** Rejects when the bot cannot do its work now. */
  ready(): Promise<void>;
}

/** The shape of Bolt's custom routes. */
export interface Route {
  readonly path: string;
  readonly method: string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

const READY_LIMIT_MS = 3_000;

/** /healthz: the process answers; /readyz: the database does too. */
export function healthRoutes(health: Health): readonly Route[] {
  return [
    { path: '/healthz', method: ['GET'], handler: (_request, response) => answer(response, 200) },
    {
      path: '/readyz',
      method: ['GET'],
      handler: (_request, response) => {
        withLimit(health.ready()).then(
          () => answer(response, 200),
          () => answer(response, 503),
        );
      },
    },
  ];
}

/** Where no HTTP receiver of Slack listens (Socket Mode, workers), these end points have the port to themselves. */
export function listenForHealth(
  port: number,
  routes: readonly Route[],
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const route = routes.find((known) => known.path === path && known.method.includes(request.method ?? ''));
    if (route === undefined) answer(response, 404);
    else route.handler(request, response);
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address !== null ? address.port : port, close });
    });
  });
}

/** One word, as plain text. */
export function answer(response: ServerResponse, status: 200 | 404 | 503): void {
  const words = { 200: 'ok', 404: 'not found', 503: 'not ready' };
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words[status]}\n`);
}

/** @throws Error when it takes longer than whoever looks will wait */
export function withLimit<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), READY_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
