import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A request that fails for a known reason, against a server on this machine: something true to ask without internet. */
export interface Example {
  readonly story: string;
  /** What to type after `/why401` (or, in quotes, after `why401`). */
  readonly input: string;
  readonly cause: string;
}

export interface ExampleServers {
  readonly examples: readonly Example[];
  stop(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

// The examples' only credentials; they open nothing but the servers below.
const HALF_HOUR = 1800;
const PASSWORD = 'correct-horse';

/**
 * Starts four servers on 127.0.0.1 and says what to ask them. `port`: the first of five ports in a row; any that is taken is replaced by a free one, and 0 asks for free ones.
 */
export async function startExampleServers(port: number): Promise<ExampleServers> {
  const key = randomBytes(32);
  const place = (offset: number): number => (port === 0 ? 0 : port + offset);
  const storage = await listen(place(4), storageAnswer);
  const servers = [
    await listen(place(0), ordersAnswer(key)),
    await listen(place(1), basicAnswer),
    await listen(place(2), redirectAnswer(storage.origin)),
    await listen(place(3), loginAnswer),
    storage,
  ] as const;
  const [orders, reports, files, intranet] = servers;
  const now = Math.floor(Date.now() / 1000);
  const expired = signedToken(key, { sub: 'ada', iat: now - 2 * HALF_HOUR, exp: now - HALF_HOUR });
  const valid = signedToken(key, { sub: 'ada', iat: now, exp: now + 365 * 24 * 2 * HALF_HOUR });
  return {
    examples: [
      {
        story: 'a token that has expired',
        input: `curl -H 'Authorization: Bearer ${expired}' ${orders.origin}/orders`,
        cause: 'token-expired',
      },
      { story: 'no credential at all', input: `${orders.origin}/orders`, cause: 'credentials-missing' },
      { story: 'a wrong password', input: `curl -u ada:battery-staple ${reports.origin}/reports`, cause: 'credentials-invalid' },
      {
        story: 'a redirect on which the credential is lost',
        input: `curl -L -H 'Authorization: Bearer ${valid}' ${files.origin}/files/7`,
        cause: 'redirect-drops-credentials',
      },
      { story: 'a login page where data was expected', input: `${intranet.origin}/api/people`, cause: 'login-redirect' },
    ],
    stop: async () => {
      await Promise.all(servers.map(({ server }) => closed(server)));
    },
  };
}

/** An API behind a JWT check, in the words of the widespread Node middleware. */
function ordersAnswer(key: Uint8Array): Answer {
  return (request, response) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const problem = token === undefined ? 'No authorization token was found' : tokenProblem(token, key);
    if (problem === null) return json(response, 200, { orders: [] });
    // RFC 6750 §3.1: without a credential no error code.
    const challenge =
      token === undefined ? 'Bearer realm="orders"' : `Bearer realm="orders", error="invalid_token", error_description="${problem}"`;
    json(response, 401, { error: 'UnauthorizedError', message: problem }, { 'WWW-Authenticate': challenge });
  };
}

const basicAnswer: Answer = (request, response) => {
  const expected = `Basic ${Buffer.from(`ada:${PASSWORD}`).toString('base64')}`;
  if (same(request.headers.authorization ?? '', expected)) return json(response, 200, { reports: [] });
  text(response, 401, 'Authorization Required\n', { 'WWW-Authenticate': 'Basic realm="Reports", charset="UTF-8"' });
};

/** Sends the client to another origin, as file stores do; clients must not take the Authorization field along (WHATWG Fetch, curl). */
function redirectAnswer(target: string): Answer {
  return (request, response) => {
    if (request.headers.authorization === undefined)
      return json(response, 401, { error: 'missing token' }, { 'WWW-Authenticate': 'Bearer realm="files"' });
    text(response, 302, '', { Location: `${target}${request.url ?? '/'}` });
  };
}

const storageAnswer: Answer = (request, response) => {
  if (/^Bearer \S/i.test(request.headers.authorization ?? '')) return json(response, 200, { file: 7 });
  json(response, 401, { error: 'missing token' }, { 'WWW-Authenticate': 'Bearer realm="storage"' });
};

const loginAnswer: Answer = (request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname !== '/login') return text(response, 302, '', { Location: `/login?returnTo=${encodeURIComponent(url.pathname)}` });
  const page =
    '<!doctype html><title>Sign in</title><h1>Sign in</h1><form method="post" action="/login"><input name="user"><input type="password" name="password"><button>Sign in</button></form>';
  text(response, 200, page, { 'Content-Type': 'text/html; charset=utf-8' });
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = (key: Uint8Array, signed: string): string => createHmac('sha256', key).update(signed).digest('base64url');

function signedToken(key: Uint8Array, claims: object): string {
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${signature(key, signed)}`;
}

function tokenProblem(token: string, key: Uint8Array): string | null {
  const [header = '', claims = '', given = '', ...more] = token.split('.');
  if (given === '' || more.length > 0) return 'jwt malformed';
  if (!same(given, signature(key, `${header}.${claims}`))) return 'invalid signature';
  return expiryOf(claims) <= Date.now() / 1000 ? 'jwt expired' : null;
}

/** Only called for claims that this process signed. */
function expiryOf(claims: string): number {
  const value: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return typeof value === 'object' && value !== null && 'exp' in value ? Number(value.exp) : 0;
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function json(response: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}): void {
  text(response, status, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });
}

function text(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

interface Listening {
  readonly server: Server;
  readonly origin: string;
}

async function listen(port: number, answer: Answer): Promise<Listening> {
  const server = createServer({ requestTimeout: 10_000 }, answer);
  const taken = await listening(server, port).then(
    () => false,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return true;
    },
  );
  if (taken) await listening(server, 0);
  const address = server.address();
  return { server, origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}` };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
