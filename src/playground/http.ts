import type { IncomingMessage, ServerResponse } from 'node:http';

/** Slack and Bolt refuse bodies above 4 MB. */
const BODY_LIMIT = 4_000_000;

export class BodyTooLarge extends Error {}

/** The whole body as text, within a cap. @throws BodyTooLarge */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > BODY_LIMIT) throw new BodyTooLarge('body too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Ends the answer with text of this media type; everything is served with nosniff and without caching. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: { readonly [name: string]: string } = {},
): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...headers });
  response.end(body);
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers: { readonly [name: string]: string } = {}): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body), headers);
}
