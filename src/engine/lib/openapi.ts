import { listOf, type Members, matchPath, membersOf, textOf } from './openapi-paths.ts';

/** One thing that an operation wants (OpenAPI 3.1 §4.8.27 Security Scheme Object; Swagger 2.0 "Security Scheme Object"). */
export type Requirement =
  | { readonly kind: 'http'; readonly scheme: string }
  | { readonly kind: 'key'; readonly place: 'header' | 'query' | 'cookie'; readonly name: string }
  /** OAuth 2 and OpenID Connect: a Bearer token, with all of these scopes. */
  | { readonly kind: 'token'; readonly scopes: readonly string[]; readonly issuer: string | null }
  | { readonly kind: 'certificate' };

/** What a description says of one request. */
export interface DescribedOperation {
  /** 'OpenAPI 3.1.0', 'Swagger 2.0' */
  readonly version: string;
  readonly address:
    | { readonly kind: 'matched'; readonly operation: string; readonly template: string; readonly slashDiffers: boolean }
    | { readonly kind: 'no such method'; readonly template: string; readonly methods: readonly string[] }
    | { readonly kind: 'no such path' }
    | { readonly kind: 'outside'; readonly bases: readonly string[] };
  /** Any one of these is enough; within one, all are needed. Empty: the description asks for none. */
  readonly security: readonly (readonly Requirement[])[];
  /** The security comes from the operation, from the root, or is concluded from the only scheme that is defined. */
  readonly securityFrom: 'operation' | 'root' | 'only scheme' | null;
  /** "{}" stands among the alternatives: the operation works without a credential, too. */
  readonly optional: boolean;
}

/** What the API's own description (OpenAPI, Swagger) says of the request. */
export interface ApiDescription extends DescribedOperation {
  /** 'link': the answer named it (RFC 8631, RFC 9727). 'usual place': found where frameworks put it, so perhaps another API's. */
  readonly source: 'paste' | 'link' | 'usual place';
  readonly url: string | null;
}

const MOST_ALTERNATIVES = 8;
const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,80}$/;

/** What the description wants for this method and address. Pure; foreign names that could not stand in a request are left out. */
export function describedOperation(document: Members, method: string, url: URL): DescribedOperation {
  const version = document['swagger'] === undefined ? `OpenAPI ${String(document['openapi']).slice(0, 12)}` : 'Swagger 2.0';
  const verdict = matchPath(document, url);
  const none = { security: [], securityFrom: null, optional: false };
  if (verdict.kind !== 'matched') return { version, address: verdict, ...none };
  const { template, item, methods, slashDiffers } = verdict.path;
  // A path that is described elsewhere: its methods are not known here.
  if (textOf(item['$ref']) !== null) return { version, address: matched(method.toUpperCase(), template, slashDiffers), ...none };
  // HEAD is GET without the body (RFC 9110 §9.3.2), OPTIONS is the server's own; descriptions seldom list them.
  const wanted = method.toUpperCase();
  const named = methods.includes(wanted) ? wanted : wanted === 'HEAD' && methods.includes('GET') ? 'GET' : null;
  if (named === null)
    return {
      version,
      address: wanted === 'OPTIONS' ? matched(wanted, template, slashDiffers) : { kind: 'no such method', template, methods },
      ...none,
    };
  return { version, address: matched(wanted, template, slashDiffers), ...securityOf(document, membersOf(item[named.toLowerCase()])) };
}

const matched = (method: string, template: string, slashDiffers: boolean) =>
  ({ kind: 'matched', operation: `${method} ${template}`, template, slashDiffers }) as const;

type Security = Pick<DescribedOperation, 'security' | 'securityFrom' | 'optional'>;

/** The operation's own list wins over the root's, an empty one too (OpenAPI 3.1 §4.8.10 "security"). */
function securityOf(document: Members, operation: Members): Security {
  const schemes = { ...membersOf(membersOf(document['components'])['securitySchemes']), ...membersOf(document['securityDefinitions']) };
  const own = Array.isArray(operation['security']);
  const stated = own ? operation['security'] : document['security'];
  if (!Array.isArray(stated)) return onlyScheme(schemes);
  const alternatives = stated.slice(0, MOST_ALTERNATIVES).map(membersOf);
  const read = alternatives.map((alternative) => requirementsOf(alternative, schemes));
  return {
    // An alternative with a part that cannot be read is not known, so it is left out as a whole.
    security: read.filter((requirements) => requirements !== null && requirements.length > 0) as readonly (readonly Requirement[])[],
    securityFrom: own ? 'operation' : 'root',
    optional: alternatives.some((alternative) => Object.keys(alternative).length === 0),
  };
}

/** Many descriptions define their scheme and forget to apply it: where there is one alone, it is meant. */
function onlyScheme(schemes: Members): Security {
  const [name, ...others] = Object.keys(schemes);
  const only = name === undefined || others.length > 0 ? null : requirementsOf({ [name]: [] }, schemes);
  return only === null
    ? { security: [], securityFrom: null, optional: false }
    : { security: [only], securityFrom: 'only scheme', optional: false };
}

function requirementsOf(alternative: Members, schemes: Members): readonly Requirement[] | null {
  const read = Object.entries(alternative).map(([name, scopes]) => requirementOf(membersOf(schemes[name]), scopes));
  return read.every((requirement) => requirement !== null) ? read : null;
}

function requirementOf(scheme: Members, scopes: unknown): Requirement | null {
  const [type, name] = [textOf(scheme['type']), textOf(scheme['name']) ?? ''];
  if (type === 'basic') return { kind: 'http', scheme: 'Basic' };
  if (type === 'http') {
    const named = textOf(scheme['scheme']) ?? '';
    return TOKEN.test(named) ? { kind: 'http', scheme: `${named.charAt(0).toUpperCase()}${named.slice(1)}` } : null;
  }
  if (type === 'apiKey') return keyOf(scheme['in'], name);
  if (type === 'oauth2' || type === 'openIdConnect') return { kind: 'token', scopes: scopesIn(scopes), issuer: issuerOf(scheme) };
  return type === 'mutualTLS' ? { kind: 'certificate' } : null;
}

function keyOf(place: unknown, name: string): Requirement | null {
  if (!TOKEN.test(name) || (place !== 'header' && place !== 'query' && place !== 'cookie')) return null;
  return { kind: 'key', place, name };
}

const scopesIn = (value: unknown): readonly string[] =>
  listOf(value)
    .filter((scope) => typeof scope === 'string' && /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/.test(scope))
    .slice(0, 20) as readonly string[];

/** OIDC Discovery §4: the issuer is what stands before the well-known part. */
function issuerOf(scheme: Members): string | null {
  const url = textOf(scheme['openIdConnectUrl']) ?? '';
  return /^(https?:\/\/[^\s]{1,500}?)\/?\.well-known\/openid-configuration$/.exec(url)?.[1] ?? null;
}
