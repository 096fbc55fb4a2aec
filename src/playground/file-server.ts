import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from './host.ts';
import { readBody, send } from './http.ts';
import { mayRead } from './methods/files.ts';
import { Refusal } from './refusal.ts';
import type { Slack } from './slack.ts';
import { isSpoilt } from './web-api.ts';

/** POST /upload/<id>: the bytes of a file whose upload was announced. */
export async function serveUpload(request: IncomingMessage, response: ServerResponse, host: Host): Promise<void> {
  const id = (request.url ?? '').slice('/upload/'.length);
  const upload = host.teams.map((team) => team.uploads.get(id)).find((found) => found !== undefined);
  const content = uploadedBytes(await readBody(request), request.headers['content-type'] ?? '');
  if (isSpoilt('upload', host, response)) return;
  if (!upload) return send(response, 404, 'text/plain', 'no such upload');
  if (content.length !== upload.length) return send(response, 400, 'text/plain', 'the length is not the one announced');
  upload.text = content.toString();
  send(response, 200, 'text/plain', `OK - ${content.length}`);
}

/** The raw body, or the first part of a multipart form: Slack takes both. */
function uploadedBytes(body: Buffer, type: string): Buffer {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary === undefined) return body;
  const start = body.indexOf('\r\n\r\n') + 4;
  const end = body.indexOf(`\r\n--${boundary}`, start);
  return body.subarray(start, end < 0 ? body.length : end);
}

const LOGIN_PAGE = '<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body><h1>Sign in to your workspace</h1></body></html>';

/**
 * GET /files-pri/<team>-<file>/<name>: a file's content for a bot token with files:read that may see the file. Anybody else gets what a
 * browser would: the sign-in page, with status 200. A bot that does not look takes it for the file.
 */
export function serveFile(request: IncomingMessage, response: ServerResponse, host: Host): void {
  const [, teamId = '', fileId = ''] = /^\/files-pri\/(\w+)-(\w+)\//.exec(request.url ?? '') ?? [];
  const team = host.team(teamId);
  const file = team?.files.get(fileId);
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!team || !file || !isGranted(token, team, host) || !mayRead(team, fileId)) {
    send(response, 200, 'text/html; charset=utf-8', LOGIN_PAGE);
    return;
  }
  send(response, 200, file.mimetype ?? 'text/plain', file.text);
}

function isGranted(token: string, team: Slack, host: Host): boolean {
  try {
    return host.teamsOf(host.tokens.check(token)).includes(team) && team.scopes.has('files:read');
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
