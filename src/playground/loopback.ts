import type { IncomingMessage } from 'node:http';

/**
 * True for requests that a program or page of this machine meant for this server. The Host header stops DNS rebinding (a stranger's name that
 * points at 127.0.0.1), the Origin header stops other web pages from posting here.
 */
export function isOwnRequest(request: IncomingMessage, origin: string): boolean {
  const port = new URL(origin).port;
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `${host}:${port}`);
  if (!own.includes((request.headers.host ?? '').toLowerCase())) return false;
  const from = request.headers.origin;
  return from === undefined || own.some((host) => from === `http://${host}`);
}
