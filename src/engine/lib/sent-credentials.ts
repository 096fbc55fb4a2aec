import type { HeaderField, HttpRequest } from '../case.ts';

export type Place = 'header' | 'query' | 'cookie' | 'body';

/** One credential as it stands in a request. `value` is the secret part alone. */
export interface SentCredential {
  readonly place: Place;
  /** Field, parameter or cookie name as written. */
  readonly name: string;
  /** Authentication scheme as written ('Bearer'), null where the place has none. */
  readonly scheme: string | null;
  readonly value: string;
}

const KEY_HEADERS =
  /^(?:x-(?:[a-z0-9]+-)*(?:api-?key|auth(?:entication|orization)?(?:-token)?|token|key|secret|access-token|session-token|credentials?)|api[-_]?key|apikey|access[-_]token|auth[-_]token|token|private-token|job-token|deploy-token|ocp-apim-subscription-key|dd-api-key|dd-application-key|circle-token|x_api_key|cf-access-client-secret|cf-access-jwt-assertion|x-goog-iap-jwt-assertion|x-serverless-authorization|x-vault-token|x-consul-token|x-gitlab-token|x-shopify-access-token)$/i;
const KEY_PARAMETERS =
  /^(?:access_?token|id_?token|refresh_?token|token|auth(?:_?token)?|api_?key|apikey|key|subscription-key|sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature|password|passwd|pass|pwd|p|secret|client_?secret|code|jwt|assertion|client_assertion|session|sid|refresh|code_verifier)$/i;
const SESSION_COOKIES = /sess|sid\b|\bsid|auth|token|jwt|login|remember|user|csrf|xsrf|identity|\.aspnet|sso|saml|oidc|^_csrf|access|id$/i;

/** Every credential a request carries, in the order of the request. Pure; tolerant of any header value. */
export function sentCredentials(request: HttpRequest): readonly SentCredential[] {
  return [...fromHeaders(request.headers), ...fromQuery(request.url), ...fromBody(request)];
}

function fromHeaders(headers: readonly HeaderField[]): readonly SentCredential[] {
  return headers.flatMap(([name, value]): SentCredential[] => {
    if (/^(?:proxy-)?authorization$/i.test(name)) return [authorization(name, value)];
    if (/^cookie$/i.test(name)) return fromCookies(value);
    if (/^(?:x-(?:csrf|xsrf)-?token|dpop)$/i.test(name)) return [{ place: 'header', name, scheme: null, value: value.trim() }];
    return KEY_HEADERS.test(name) ? [keyHeader(name, value)] : [];
  });
}

/** `Bearer abc` → scheme and value; a value without a scheme keeps scheme null (RFC 9110 §11.4 asks for one). */
function authorization(name: string, value: string): SentCredential {
  const trimmed = value.trim();
  const space = trimmed.search(/\s/);
  if (space > 0) return { place: 'header', name, scheme: trimmed.slice(0, space), value: trimmed.slice(space).trim() };
  const loneScheme = /^(?:basic|bearer|token|digest|dpop|negotiate|ntlm|apikey|jwt|key)$/i.test(trimmed);
  return loneScheme ? { place: 'header', name, scheme: trimmed, value: '' } : { place: 'header', name, scheme: null, value: trimmed };
}

function keyHeader(name: string, value: string): SentCredential {
  const match = /^\s*(Bearer|Basic|Token)\s+(.*)$/i.exec(value);
  return match?.[1] !== undefined
    ? { place: 'header', name, scheme: match[1], value: match[2] ?? '' }
    : { place: 'header', name, scheme: null, value: value.trim() };
}

function fromCookies(value: string): SentCredential[] {
  return value.split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) return [];
    const name = pair.slice(0, at).trim();
    const content = pair.slice(at + 1).trim();
    return SESSION_COOKIES.test(name) || content.length >= 20 ? [{ place: 'cookie' as const, name, scheme: null, value: content }] : [];
  });
}

function fromQuery(url: string): readonly SentCredential[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams].flatMap(([name, value]) =>
    KEY_PARAMETERS.test(name) && value !== '' ? [{ place: 'query' as const, name, scheme: null, value }] : [],
  );
}

function fromBody(request: HttpRequest): readonly SentCredential[] {
  if (request.body === undefined || request.body.length > 100_000) return [];
  if (request.body.trimStart().startsWith('<')) return fromSoap(request.body);
  const pairs = request.body.trimStart().startsWith('{') ? jsonStrings(request.body) : [...new URLSearchParams(request.body)];
  return pairs.flatMap(([name, value]) =>
    KEY_PARAMETERS.test(name) && value !== '' ? [{ place: 'body' as const, name, scheme: null, value }] : [],
  );
}

/** OASIS WS-Security 1.1, UsernameToken and BinarySecurityToken profiles: the credential travels in the message, not in HTTP. */
export const WS_SECURITY = 'WS-Security';
const SOAP_TOKEN = /<(?:[\w.-]{1,40}:)?(Password|BinarySecurityToken)\b[^<>]{0,400}>([^<>]{1,8192})</;

function fromSoap(body: string): readonly SentCredential[] {
  const [, name = '', value = ''] = /UsernameToken|BinarySecurityToken/.test(body) ? (SOAP_TOKEN.exec(body) ?? []) : [];
  return name === '' ? [] : [{ place: 'body', name, scheme: WS_SECURITY, value: value.trim() }];
}

function jsonStrings(body: string): readonly (readonly [string, string])[] {
  // One flat pass: credentials in bodies stand as members of the top object or one level below it.
  return [...body.matchAll(/"([A-Za-z0-9_-]{1,40})"\s{0,8}:\s{0,8}"([^"\\]{1,8192})"/g)].map(
    (match) => [match[1] ?? '', match[2] ?? ''] as const,
  );
}

/** The same request without any credential: the control of most experiments. */
export function withoutCredentials(request: HttpRequest): HttpRequest {
  const carried = sentCredentials(request);
  const named = new Set(carried.filter(({ place }) => place === 'header').map(({ name }) => name.toLowerCase()));
  const headers = request.headers.filter(([name]) => !named.has(name.toLowerCase()) && !/^cookie$/i.test(name));
  return { ...request, headers, url: withoutParameters(request.url, carried) };
}

function withoutParameters(url: string, carried: readonly SentCredential[]): string {
  const names = carried.filter(({ place }) => place === 'query').map(({ name }) => name);
  if (names.length === 0 || !URL.canParse(url)) return url;
  const stripped = new URL(url);
  for (const name of names) stripped.searchParams.delete(name);
  return stripped.href;
}

/** Replaces the value of each credential, the shape of its place kept. */
export function replaceCredentials(request: HttpRequest, change: (credential: SentCredential) => string): HttpRequest {
  const carried = sentCredentials(request);
  let { headers, url } = request;
  for (const credential of carried) {
    const fresh = change(credential);
    if (credential.place === 'query' && URL.canParse(url)) {
      const changed = new URL(url);
      changed.searchParams.set(credential.name, fresh);
      url = changed.href;
    } else if (credential.value !== '') {
      headers = headers.map(([name, value]) =>
        carries(name, credential) ? [name, value.replaceAll(credential.value, fresh)] : [name, value],
      );
    }
  }
  return { ...request, headers, url };
}

function carries(name: string, credential: SentCredential): boolean {
  if (credential.place === 'cookie') return /^cookie$/i.test(name);
  return credential.place === 'header' && name.toLowerCase() === credential.name.toLowerCase();
}
