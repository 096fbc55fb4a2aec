import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from './host.ts';
import { readBody, send, sendJson } from './http.ts';
import { type Json, jsonOf, parseJson, textOf } from './json.ts';
import { type ApiCall, type Fault, isDone, type Ledger } from './ledger.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { fileMethods } from './methods/files.ts';
import { hostMethods } from './methods/installation.ts';
import { viewMethods } from './methods/views.ts';
import { workspaceMethods } from './methods/workspace.ts';
import { Refusal } from './refusal.ts';
import type { Method, Methods, Slack } from './slack.ts';
import { warnAbout } from './warnings.ts';

const methods: Methods = { ...chatMethods, ...viewMethods, ...workspaceMethods, ...conversationMethods, ...fileMethods };

/** Scopes that some method here asks for, and those that only switch something on. */
export const KNOWN_SCOPES: readonly string[] = [
  ...new Set([...Object.values(methods).flatMap((method) => method.scopes ?? []), 'commands', 'app_mentions:read', 'im:history']),
].filter((scope) => scope !== 'chat:write.public');

interface Call {
  readonly name: string;
  readonly args: Json;
  readonly token: string;
  /** Client id and secret from an Authorization: Basic header, as oauth.v2.access takes them. */
  readonly basic: string;
}

/** Answers /api/<method>: JSON or form, token checked, refusals recorded. */
export async function serveWebApi(request: IncomingMessage, response: ServerResponse, host: Host): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://slack.invalid');
  const body = (await readBody(request)).toString();
  const { token, ...args } = argumentsOf(request.headers['content-type'] ?? '', body, searchParams);
  const { authorization = '' } = request.headers;
  const given = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? textOf(token);
  const basic = Buffer.from(/^Basic (\S+)$/i.exec(authorization)?.[1] ?? '', 'base64').toString();
  const call = { name: pathname.slice('/api/'.length), args, token: given, basic };
  const fault = host.ledger.takeFault(call.name);
  if (fault && !isDone(fault)) {
    noteFault(host, call, fault);
    return obey(fault, response);
  }
  const { answer, scopes, wait } = answerTo(call, host);
  if (fault) return void leave(fault, response);
  if (wait) sendJson(response, 429, answer, { 'retry-after': String(wait) });
  else sendJson(response, 200, answer, { 'x-oauth-scopes': scopes.join(',') });
}

function argumentsOf(type: string, body: string, query: URLSearchParams): Json {
  const fromQuery = Object.fromEntries(query);
  if (type.startsWith('application/json')) return { ...fromQuery, ...jsonOf(parseJson(body)) };
  return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) };
}

interface Answered {
  readonly answer: Json;
  readonly scopes: readonly string[];
  /** Seconds, for whoever called too often. */
  readonly wait?: number;
}

function answerTo(call: Call, host: Host): Answered {
  const { name, args, token } = call;
  const entry = { method: name, args: withoutSecrets(args), at: host.now() };
  let slack: Slack | undefined;
  try {
    if (Object.hasOwn(hostMethods, name)) {
      const answer = hostMethods[name]?.(call, host);
      host.ledger.record({ ...entry, ok: true });
      return { answer: { ok: true, ...answer }, scopes: [] };
    }
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw new Refusal('unknown_method', { req_method: name });
    slack = workspaceOf(token, args, method, host);
    checkScopes(method, slack);
    const wait = host.limits?.take(name, slack.world.team.id, args) ?? 0;
    if (wait > 0)
      return { answer: refused(host.ledger, { ...entry, teamId: slack.world.team.id }, new Refusal('ratelimited')), scopes: [], wait };
    const answer = { ok: true, ...method.run(args, slack) };
    host.ledger.record({ ...entry, ok: true, teamId: slack.world.team.id });
    return { answer, scopes: [...slack.scopes] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const whose = slack ? { teamId: slack.world.team.id } : {};
    return { answer: refused(host.ledger, { ...entry, ...whose }, error), scopes: [] };
  }
}

/** @throws Refusal not_authed, not_allowed_token_type, and what Tokens and Host refuse */
function workspaceOf(token: string, args: Json, method: Method, host: Host): Slack {
  if (token === '') throw new Refusal('not_authed');
  // apps.connections.open wants the app's own token, everything else a bot's.
  if (token === host.app.appToken) throw new Refusal('not_allowed_token_type');
  return host.teamFor(host.tokens.check(token), args, method.needsTeam === true);
}

function checkScopes(method: Method, slack: Slack): void {
  if (!method.scopes || method.scopes.some((scope) => slack.scopes.has(scope))) return;
  throw new Refusal('missing_scope', { needed: method.scopes.join(','), provided: [...slack.scopes].join(',') });
}

/** What a test reads about a call holds nothing that signs in. */
function withoutSecrets({ client_secret: _secret, refresh_token: _refresh, ...args }: Json): Json {
  return args;
}

/** Writes a refusal into the ledger. @returns Slack's answer for it */
export function refused(ledger: Ledger, call: Omit<ApiCall, 'ok'>, refusal: Refusal): Json {
  const { messages } = jsonOf(refusal.extra.response_metadata);
  const { method, args, teamId } = call;
  ledger.record({ ...call, ok: false });
  const whose = teamId === undefined ? {} : { teamId };
  ledger.refuse({ method, args, error: refusal.error, messages: Array.isArray(messages) ? messages.map(String) : [], ...whose });
  return { ok: false, error: refusal.error, ...refusal.extra };
}

function noteFault(host: Host, { name, args }: Call, fault: Fault): void {
  const error = fault.kind === 'answer' ? textOf(jsonOf(fault.body).error) || `status_${fault.status}` : fault.kind;
  refused(host.ledger, { method: name, args: withoutSecrets(args), at: host.now() }, new Refusal(error));
}

/** Lets what is no call of the Web API fail as the test ordered. @returns true when that was the answer */
export function isSpoilt(name: string, host: Host, response: ServerResponse): boolean {
  const fault = host.ledger.takeFault(name);
  if (!fault) return false;
  noteFault(host, { name, args: {}, token: '', basic: '' }, fault);
  obey(fault, response);
  return true;
}

/** Lets a call fail as the test ordered. Silence lasts until the client gives up, or the workspace closes. */
function obey(fault: Fault, response: ServerResponse): void {
  if (fault.kind === 'silence') return;
  if (fault.kind !== 'answer') response.destroy();
  else if (typeof fault.body === 'string') send(response, fault.status, 'text/html; charset=utf-8', fault.body, fault.headers);
  else sendJson(response, fault.status, fault.body, fault.headers);
}

/** After it was done. */
function leave({ kind }: Fault, response: ServerResponse): void {
  if (kind === 'lost') response.destroy();
}

/** POST /response/<ticket>: the bot's later answers. Refused with 404 when the address is spent, 400 for a bad message. */
export async function serveResponseUrl(request: IncomingMessage, response: ServerResponse, host: Host): Promise<void> {
  const path = request.url ?? '';
  const args = jsonOf(parseJson((await readBody(request)).toString()));
  const call = { name: 'response_url', args, token: '', basic: '' };
  const fault = host.ledger.takeFault(call.name);
  if (fault && !isDone(fault)) {
    noteFault(host, call, fault);
    return obey(fault, response);
  }
  const slack = host.teams.find((team) => team.responseUrls.knows(path));
  const entry = { method: call.name, args, at: host.now(), ...(slack ? { teamId: slack.world.team.id } : {}) };
  try {
    if (!slack?.installation) throw new Refusal('expired_url');
    slack.responseUrls.post(path, args);
    warnAbout(call.name, args, host.ledger);
    host.ledger.record({ ...entry, ok: true });
    if (fault) return void leave(fault, response);
    sendJson(response, 200, { ok: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const spent = error.error === 'expired_url' || error.error === 'used_url';
    sendJson(response, spent ? 404 : 400, refused(host.ledger, entry, error));
  }
}
