import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, send, sendJson } from './http.ts';
import { type Json, jsonOf, parseJson, textOf } from './json.ts';
import { chatMethods } from './methods/chat.ts';
import { fileMethods } from './methods/files.ts';
import { viewMethods } from './methods/views.ts';
import { workspaceMethods } from './methods/workspace.ts';
import { Refusal } from './refusal.ts';
import type { Method, Methods, Slack } from './slack.ts';

export interface Tokens {
  readonly bot: string;
  readonly app: string;
}

const CONNECTIONS_OPEN = 'apps.connections.open';

const methods: Methods = {
  ...chatMethods,
  ...viewMethods,
  ...workspaceMethods,
  ...fileMethods,
  [CONNECTIONS_OPEN]: { run: (_args, slack) => ({ url: slack.socketUrl() }) },
};

/** Scopes that some method here asks for, and those that only switch something on. */
export const KNOWN_SCOPES: readonly string[] = [
  ...new Set([...Object.values(methods).flatMap((method) => method.scopes ?? []), 'commands', 'app_mentions:read', 'im:history']),
];

/** Answers /api/<method>: JSON or form, token checked, refusals recorded. */
export async function serveWebApi(request: IncomingMessage, response: ServerResponse, slack: Slack, tokens: Tokens): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://slack.invalid');
  const name = pathname.slice('/api/'.length);
  const body = (await readBody(request)).toString();
  const { token, ...args } = argumentsOf(request.headers['content-type'] ?? '', body, searchParams);
  const given = bearerOf(request.headers.authorization) || textOf(token);
  const fault = slack.ledger.takeFault(name);
  if (fault) {
    refused(slack, name, args, new Refusal(textOf(fault.body.error)));
    return sendJson(response, fault.status, fault.body, fault.headers);
  }
  sendJson(response, 200, answerTo(name, args, given, slack, tokens), { 'x-oauth-scopes': [...slack.scopes].join(',') });
}

function bearerOf(header: string | undefined): string {
  return /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? '';
}

function argumentsOf(type: string, body: string, query: URLSearchParams): Json {
  const fromQuery = Object.fromEntries(query);
  if (type.startsWith('application/json')) return { ...fromQuery, ...jsonOf(parseJson(body)) };
  return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) };
}

function answerTo(name: string, args: Json, token: string, slack: Slack, tokens: Tokens): Json {
  try {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw new Refusal('unknown_method', { req_method: name });
    checkToken(name, token, tokens);
    checkScopes(method, slack);
    const result = method.run(args, slack);
    slack.ledger.record({ method: name, args, ok: true, at: slack.world.now() });
    return { ok: true, ...result };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(slack, name, args, error);
  }
}

/** Writes a refusal into the ledger. @returns Slack's answer for it */
export function refused(slack: Slack, method: string, args: Json, refusal: Refusal): Json {
  const { messages } = jsonOf(refusal.extra.response_metadata);
  slack.ledger.record({ method, args, ok: false, at: slack.world.now() });
  slack.ledger.refuse({ method, args, error: refusal.error, messages: Array.isArray(messages) ? messages.map(String) : [] });
  return { ok: false, error: refusal.error, ...refusal.extra };
}

function checkToken(name: string, token: string, tokens: Tokens): void {
  if (name === 'api.test') return;
  if (token === '') throw new Refusal('not_authed');
  if (token !== tokens.bot && token !== tokens.app) throw new Refusal('invalid_auth');
  // apps.connections.open wants the app's own token, everything else the bot's.
  if ((name === CONNECTIONS_OPEN) !== (token === tokens.app)) throw new Refusal('not_allowed_token_type');
}

function checkScopes(method: Method, slack: Slack): void {
  if (!method.scopes || method.scopes.some((scope) => slack.scopes.has(scope))) return;
  throw new Refusal('missing_scope', { needed: method.scopes.join(','), provided: [...slack.scopes].join(',') });
}

/** POST /upload/<id>: the bytes of a file whose upload was announced. */
export async function serveUpload(request: IncomingMessage, response: ServerResponse, slack: Slack): Promise<void> {
  const upload = slack.uploads.get((request.url ?? '').slice('/upload/'.length));
  const content = uploadedBytes(await readBody(request), request.headers['content-type'] ?? '');
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

/** POST /response/<ticket>: the bot's later answers. Refused with 404 when the address is spent, 400 for a bad message. */
export async function serveResponseUrl(request: IncomingMessage, response: ServerResponse, slack: Slack): Promise<void> {
  const args = jsonOf(parseJson((await readBody(request)).toString()));
  try {
    slack.responseUrls.post(request.url ?? '', args);
    slack.ledger.record({ method: 'response_url', args, ok: true, at: slack.world.now() });
    sendJson(response, 200, { ok: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const spent = error.error === 'expired_url' || error.error === 'used_url';
    sendJson(response, spent ? 404 : 400, refused(slack, 'response_url', args, error));
  }
}
