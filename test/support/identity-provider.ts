import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import { listen, type Running } from './launch.ts';
import { MemoryAdapter } from './memory-adapter.ts';

/** A certified OpenID provider on loopback, with real tokens from its token endpoint and the keys to sign others. */
export interface IdentityProvider extends Running {
  readonly issuer: string;
  /** A JWT access token by the client credentials grant (RFC 6749 §4.4) for one API (RFC 8707). */
  issue(request: TokenRequest): Promise<string>;
  /** An opaque access token of the provider itself. */
  issueOpaque(): Promise<string>;
  /** What its key set held before the rotation: public keys. */
  readonly earlierKeys: JSONWebKeySet;
  /** A token that this provider's keys sign, with any claims: for faults that a sound provider never issues. */
  sign(claims: Readonly<Record<string, unknown>>, key?: SigningKey): Promise<string>;
}

/** 'previous' signs no more and is still published; 'retired' was rotated out of the published set; 'forged' bears the current key's id and is another key. */
export type SigningKey = 'current' | 'previous' | 'retired' | 'forged';

export interface TokenRequest {
  readonly audience: string;
  readonly scope: string;
  /** The kiosk's tokens live for one second. */
  readonly client?: 'shop' | 'kiosk';
}

const SECRETS = { shop: 'shop-secret-5f0c1b', kiosk: 'kiosk-secret-9ad377' } as const;

const SIGN_IN = '/sign-in';

function signInPage(response: ServerResponse): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    '<!doctype html><title>Sign in</title><form method="post"><input name="user"><input name="password" type="password"></form>',
  );
}

/** Starts a provider. `name` tells the keys of two providers apart. */
export async function startIdentityProvider(name: string): Promise<IdentityProvider> {
  const keys = await makeKeys(name);
  const server = createServer();
  const { port, stop } = await listen(server);
  const issuer = `http://127.0.0.1:${port}`;
  const answer = new Provider(issuer, configuration([keys.current, keys.previous])).callback();
  server.on('request', (request, response) => (request.url === SIGN_IN ? signInPage(response) : answer(request, response)));
  const ask = (form: Readonly<Record<string, string>>): Promise<string> => askForToken(`${issuer}/token`, form);
  return {
    issuer,
    stop,
    earlierKeys: { keys: [publicHalf(keys.previous), publicHalf(keys.retired)] },
    issue: ({ audience, scope, client = 'shop' }) => ask({ client_id: client, client_secret: SECRETS[client], resource: audience, scope }),
    issueOpaque: () => ask({ client_id: 'shop', client_secret: SECRETS.shop }),
    sign: async (claims, key = 'current') => {
      const { kid = '' } = keys[key];
      const header = { alg: 'RS256', typ: 'at+jwt', kid };
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: issuer, sub: 'ada', client_id: 'shop', jti: randomUUID(), iat: now, exp: now + 3600 };
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader(header).sign(await importJWK(keys[key], 'RS256'));
    },
  };
}

async function makeKeys(name: string): Promise<Readonly<Record<SigningKey, JWK>>> {
  const make = async (kid: string): Promise<JWK> => {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
  };
  const ids = ['2026-11', '2026-08', '2026-05', '2026-11'];
  const [current, previous, retired, forged] = await Promise.all(ids.map((id) => make(`${name}-${id}`)));
  if (current === undefined || previous === undefined || retired === undefined || forged === undefined) throw new Error('no keys');
  return { current, previous, retired, forged };
}

const publicHalf = ({ kty, n, e, kid, alg, use }: JWK): JWK => ({ kty, n, e, kid, alg, use }) as JWK;

async function askForToken(endpoint: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(endpoint, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', ...form }) });
  const told: unknown = await answer.json();
  if (typeof told === 'object' && told !== null && 'access_token' in told) return String(told.access_token);
  throw new Error(`the provider gave no token: ${answer.status} ${JSON.stringify(told)}`);
}

function configuration(keys: readonly JWK[]): Readonly<Record<string, unknown>> {
  const machine = { grant_types: ['client_credentials'], redirect_uris: [], response_types: [] };
  const portal = { redirect_uris: ['https://portal.shop.example/callback'], response_types: ['code'], grant_types: ['authorization_code'] };
  return {
    jwks: { keys },
    cookies: { keys: [randomUUID()] },
    clients: [
      { client_id: 'shop', client_secret: SECRETS.shop, token_endpoint_auth_method: 'client_secret_post', ...machine },
      { client_id: 'kiosk', client_secret: SECRETS.kiosk, token_endpoint_auth_method: 'client_secret_post', ...machine },
      { client_id: 'portal', client_secret: randomUUID(), ...portal },
    ],
    pkce: { required: () => false },
    adapter: MemoryAdapter,
    interactions: { url: () => SIGN_IN },
    ttl: { ClientCredentials: lifetime, Interaction: 600, Session: 600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: { enabled: true, getResourceServerInfo },
    },
  };
}

function getResourceServerInfo(
  _context: unknown,
  resource: string,
  client: { readonly clientId: string },
): Readonly<Record<string, unknown>> {
  return {
    scope: 'read:orders write:orders',
    audience: resource,
    accessTokenFormat: 'jwt',
    accessTokenTTL: client.clientId === 'kiosk' ? 1 : 3600,
    jwt: { sign: { alg: 'RS256' } },
  };
}

/** Seconds. */
const lifetime = (_context: unknown, { resourceServer }: { readonly resourceServer?: { readonly accessTokenTTL: number } }): number =>
  resourceServer?.accessTokenTTL ?? 3600;
