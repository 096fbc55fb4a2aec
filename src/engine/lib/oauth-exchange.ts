import { type HttpRequest, type HttpResponse, headerOf, headersOf } from '../case.ts';
import { jsonObject } from './json-object.ts';

/** A request to a token, introspection or revocation endpoint, as its body shows it (RFC 6749 §4, RFC 7662 §2.1, RFC 7009 §2.1). */
export interface TokenRequest {
  readonly kind: 'token' | 'introspection';
  /** 'authorization_code', 'refresh_token', …; null for introspection and revocation. */
  readonly grant: string | null;
  readonly parameters: ReadonlyMap<string, string>;
  /** How the client identifies itself: Basic, secret or assertion in the body, or not at all. */
  readonly clientBy: 'header' | 'body' | 'id-only' | 'nothing';
}

/** An error of the OAuth family as the answer states it. */
export interface OAuthError {
  readonly code: string;
  readonly description: string | null;
  readonly where: 'body' | 'challenge' | 'redirect';
}

const LONGEST_BODY = 100_000;

/** Null where the request is none to an endpoint that speaks OAuth. */
export function tokenRequestOf(request: HttpRequest | undefined): TokenRequest | null {
  if (request === undefined || !/^POST$/i.test(request.method)) return null;
  const parameters = parametersOf(request.body ?? '');
  const grant = parameters.get('grant_type') ?? null;
  const clientBy = clientOf(request, parameters);
  if (grant !== null) return { kind: 'token', grant, parameters, clientBy };
  const path = URL.canParse(request.url) ? new URL(request.url).pathname : '';
  const asksAboutToken = parameters.has('token') && (clientBy !== 'nothing' || /introspect|revo/i.test(path));
  return asksAboutToken ? { kind: 'introspection', grant: null, parameters, clientBy } : null;
}

/** Parameters of a form or of a flat JSON object; empty for anything else. */
export function parametersOf(body: string): ReadonlyMap<string, string> {
  if (body.length > LONGEST_BODY) return new Map();
  const object = body.trimStart().startsWith('{') ? jsonObject(body) : null;
  if (object === null) return new Map(new URLSearchParams(body.trim()));
  return new Map(Object.entries(object).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
}

function clientOf(request: HttpRequest, parameters: ReadonlyMap<string, string>): TokenRequest['clientBy'] {
  if (/^basic\s/i.test(headerOf(request, 'authorization') ?? '')) return 'header';
  if (parameters.has('client_secret') || parameters.has('client_assertion')) return 'body';
  return parameters.has('client_id') ? 'id-only' : 'nothing';
}

/** The parameters of an authorization request (RFC 6749 §4.1.1); null for any other address. */
export function authorizationRequestOf(url: string | null | undefined): URLSearchParams | null {
  if (url == null || !URL.canParse(url)) return null;
  const { searchParams } = new URL(url);
  return searchParams.has('client_id') && (searchParams.has('response_type') || searchParams.has('redirect_uri')) ? searchParams : null;
}

/** `error` of a JSON body, of a challenge or of the redirect back to the client (RFC 6749 §5.2 and §4.1.2.1, RFC 6750 §3). */
export function oauthErrorOf(response: HttpResponse): OAuthError | null {
  const members = jsonObject(response.body);
  const inBody = errorIn((name) => members?.[name], 'body');
  if (inBody !== null) return inBody;
  const location = headerOf(response, 'location');
  if (location !== undefined && URL.canParse(location, 'http://unknown.invalid/')) {
    const url = new URL(location, 'http://unknown.invalid/');
    const fragment = new URLSearchParams(url.hash.slice(1));
    const inRedirect = errorIn((name) => url.searchParams.get(name) ?? fragment.get(name), 'redirect');
    if (inRedirect !== null) return inRedirect;
  }
  const challenge = headersOf(response, 'www-authenticate').join(', ').slice(0, 8192);
  return errorIn((name) => new RegExp(`\\b${name}="([^"]{1,300})"`, 'i').exec(challenge)?.[1], 'challenge');
}

function errorIn(read: (name: string) => unknown, where: OAuthError['where']): OAuthError | null {
  const code = read('error');
  // An error page may use "error" for a sentence; a code is one word (RFC 6749 §5.2).
  if (typeof code !== 'string' || !/^[a-z][a-z_]{2,60}$/.test(code)) return null;
  const description = read('error_description');
  return { code, description: typeof description === 'string' ? description.slice(0, 300) : null, where };
}
