import type { Overlay } from '../../src/engine/index.ts';

/**
 * Inputs of every format that carry one secret each, for tests that look for it in an output. Whoever adds a way out of the product
 * (a message, a queue row, a log line, a table) sends these through and asks `tracesOf`.
 */
export interface Canary {
  readonly name: string;
  /** The secret: in no word of any output, in no encoding. */
  readonly secret: string;
  readonly text: string;
  readonly overlay?: Overlay;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const claims = base64url(JSON.stringify({ iss: 'https://idp.example.com', sub: 'u1', aud: 'api', exp: 1_700_000_000 }));

/** A JWT whose signature part is the secret. */
const jwt = (signature: string): string => `${base64url('{"alg":"RS256","typ":"JWT","kid":"k1"}')}.${claims}.${signature}`;

const ECHO = 'HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\n';

/** One carrier of a secret: the text around it, by input format. `origin` is where a live request goes. */
export const CARRIERS: Readonly<Record<string, (secret: string, origin: string) => { readonly text: string; readonly overlay?: Overlay }>> =
  {
    'URL, userinfo': (secret, origin) => ({ text: `${origin.replace('://', `://svc:${secret}@`)}/v1/me` }),
    'URL, query': (secret, origin) => ({ text: `${origin}/v1/me?a=1&access_token=${secret}` }),
    'URL, parameter of an unknown name': (secret, origin) => ({ text: `${origin}/v1/me?zz=${secret}` }),
    'URL with --token': (secret, origin) => ({ text: `${origin}/v1/me`, overlay: { token: secret } }),
    'URL with -u': (secret, origin) => ({ text: `${origin}/v1/me`, overlay: { user: `svc:${secret}` } }),
    'URL with -b': (secret, origin) => ({ text: `${origin}/v1/me`, overlay: { cookies: `sid=${secret}` } }),
    'URL with -H': (secret, origin) => ({ text: `${origin}/v1/me`, overlay: { headers: [['X-API-Key', secret]] } }),
    'URL with -d': (secret, origin) => ({ text: `${origin}/v1/me`, overlay: { body: `grant_type=password&password=${secret}` } }),
    'curl -u': (secret, origin) => ({ text: `curl -u svc:${secret} ${origin}/v1/me` }),
    'curl -H Authorization': (secret, origin) => ({ text: `curl -H 'Authorization: Bearer ${secret}' ${origin}/v1/me` }),
    'curl -H Authorization without scheme': (secret, origin) => ({ text: `curl -H 'Authorization: ${secret}' ${origin}/v1/me` }),
    'curl -H X-API-Key': (secret, origin) => ({ text: `curl -H "X-API-Key: ${secret}" ${origin}/v1/me` }),
    'curl -H of an unlisted name': (secret, origin) => ({ text: `curl -H "Acme-Partner-Secret: ${secret}" ${origin}/v1/me` }),
    'curl -b of an unlisted name': (secret, origin) => ({ text: `curl -b 'a=${secret}' ${origin}/v1/me` }),
    'curl, query of an unlisted name': (secret, origin) => ({ text: `curl '${origin}/v1/me?partner_token=${secret}'` }),
    'curl -b': (secret, origin) => ({ text: `curl -b 'sid=${secret}; theme=dark' ${origin}/v1/me` }),
    'curl -d form': (secret, origin) => ({ text: `curl -d 'grant_type=password&username=a&password=${secret}' ${origin}/token` }),
    'curl -d JSON': (secret, origin) => ({ text: `curl --json '{"user":"a","password":"${secret}"}' ${origin}/login` }),
    'curl -x': (secret, origin) => ({ text: `curl -x http://p:${secret}@127.0.0.1:9 ${origin}/v1/me` }),
    'curl --oauth2-bearer': (secret, origin) => ({ text: `curl --oauth2-bearer ${secret} ${origin}/v1/me` }),
    'curl --digest': (secret, origin) => ({ text: `curl --digest -u svc:${secret} ${origin}/v1/me` }),
    'curl, JWT': (secret, origin) => ({ text: `curl -H 'Authorization: Bearer ${jwt(secret)}' ${origin}/v1/me` }),
  };

const PASTED: Readonly<Record<string, (secret: string) => string>> = {
  'raw HTTP request': (secret) => `GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\nAuthorization: Bearer ${secret}\r\n\r\n`,
  'raw HTTP, echoed in the body': (secret) =>
    `GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\nAuthorization: Bearer ${secret}\r\n\r\n${ECHO}\r\n{"error":"invalid_token","message":"token ${secret} is unknown"}`,
  'raw HTTP, echoed in the challenge': (secret) =>
    `GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\nX-API-Key: ${secret}\r\n\r\nHTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer realm="${secret}", error="invalid_token"\r\n\r\n`,
  'raw HTTP, echoed in Base64 and percent': (secret) =>
    `GET /v1/me?key=${secret} HTTP/1.1\r\nHost: api.example.com\r\n\r\n${ECHO}\r\n{"error":"${base64(`key=${secret}`)}","url":"%2Fv1%2Fme%3Fkey%3D${encodeURIComponent(secret)}"}`,
  'raw HTTP, Basic, echoed decoded': (secret) =>
    `GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\nAuthorization: Basic ${base64(`svc:${secret}`)}\r\n\r\n${ECHO}\r\n{"message":"wrong password ${secret} for svc"}`,
  'raw HTTP answer alone, with a new session': (secret) =>
    `HTTP/1.1 401 Unauthorized\r\nSet-Cookie: sid=${secret}; Path=/\r\nLocation: https://a.example/?token=${secret}\r\n\r\nno`,
  'raw HTTP request with a form': (secret) =>
    `POST /token HTTP/1.1\r\nHost: idp.example.com\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ngrant_type=client_credentials&client_id=a&client_secret=${secret}`,
  'curl -v': (secret) =>
    `> GET /v1/me HTTP/1.1\n> Host: api.example.com\n> Authorization: Bearer ${secret}\n>\n< HTTP/1.1 401 Unauthorized\n< WWW-Authenticate: Bearer\n<\nBad token ${secret}`,
  'error JSON': (secret) => `{"error":"invalid_token","error_description":"The access token ${secret} expired","access_token":"${secret}"}`,
  'error prose': (secret) =>
    `requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.example.com/v1?api_key=${secret}`,
  'stack trace': (secret) =>
    `AxiosError: Request failed with status code 401\n  config: { headers: { Authorization: 'Bearer ${secret}' } }`,
  'JWT alone': (secret) => jwt(secret),
  'opaque token alone': (secret) => `ghp_${secret}`,
};

/** A secret for each input: letters and digits, no word, no part of another one. */
export const secretOf = (index: number): string => `Cn${index}aRy${base64url(`canary-${index}-Zx9`).replace(/[-_]/g, 'q')}Kw7`;

/** All inputs; those that name a host name `origin`. */
export function canaries(origin: string): readonly Canary[] {
  const carried = Object.entries(CARRIERS).map(([name, carry], index) => ({
    name,
    secret: secretOf(index),
    ...carry(secretOf(index), origin),
  }));
  const pasted = Object.entries(PASTED).map(([name, write], index) => ({
    name,
    secret: secretOf(100 + index),
    text: write(secretOf(100 + index)),
  }));
  return [...carried, ...pasted];
}

const RUN = 8;

/** What of a secret can be read in an output: runs of eight characters, also of its Base64, hex and percent forms. */
export function tracesOf(secret: string, output: string): readonly string[] {
  const forms = [
    secret,
    secret.toUpperCase(),
    [...secret].reverse().join(''),
    Buffer.from(secret).toString('hex'),
    ...[0, 1, 2].map((offset) => base64(`${'x'.repeat(offset)}${secret}`).slice(offset === 0 ? 0 : 4, -4)),
  ];
  const views = [output, decoded(output)];
  return forms
    .flatMap((form) => Array.from({ length: Math.max(0, form.length - RUN + 1) }, (_, at) => form.slice(at, at + RUN)))
    .filter((run) => views.some((view) => view.includes(run)));
}

const decoded = (text: string): string =>
  text
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
