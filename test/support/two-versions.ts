import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type SecureServerOptions } from 'node:http2';
import type { Diagnosis, Engine } from '../../src/engine/index.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';
import { type KeyPair, makeCertificates } from '../net/certificates.ts';

type Asked = IncomingMessage | Http2ServerRequest;
/** As much of either response as is used. */
export interface Reply {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

/** Made once: openssl takes its time. */
let selfSigned: KeyPair | null = null;

export interface TwoVersions {
  readonly origin: string;
  /** Every request, as "2.0 GET /orders Bearer abc". */
  readonly seen: string[];
  readonly close: () => Promise<void>;
}

export const isHttp2 = ({ httpVersionMajor }: Asked): boolean => httpVersionMajor === 2;

/** A server that speaks HTTP/1.1 and HTTP/2 on one port, under a certificate of its own making. It keeps no process alive. */
export async function startTwoVersions(
  answer: (request: Asked, response: Reply) => void,
  options: SecureServerOptions = {},
): Promise<TwoVersions> {
  const seen: string[] = [];
  selfSigned ??= makeCertificates().selfSigned;
  const server = createSecureServer({ ...selfSigned, allowHTTP1: true, ...options }, (request, response) => {
    seen.push(`${request.httpVersion} ${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
    answer(request, response);
  });
  server.on('sessionError', () => {}).on('tlsClientError', () => {});
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `https://localhost:${port}`, seen, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

export function reply(response: Reply, status: number, body = '', headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}

/** A diagnosis by the terminal's rules. */
export function diagnoseLive(engine: Engine, text: string): Promise<Diagnosis> {
  const policy = createPolicy({ mode: 'terminal', allow: [] });
  return engine.diagnose(
    { text },
    {
      openNet: (connection) => createNet({ policy, connection }),
      signal: AbortSignal.timeout(12_000),
      random: (bytes) => randomBytes(bytes),
      clock: () => Date.now(),
      mayChangeState: true,
      tagKey: randomBytes(32),
    },
  );
}
