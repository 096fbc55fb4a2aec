import type { Answer } from './pretend-internet.ts';

/** Names of ours around what a case carries. */
export const API = { host: 'api.example.com', address: '93.184.216.35' };
export const IDP = { host: 'issuer.example.com', address: '93.184.216.36' };

/** A case's value inside what carries it: the text that somebody pastes, and what the servers around it answer. */
export interface Carried {
  readonly text: string;
  /** Null: the plain answer. */
  answerTo(url: URL): Answer | null;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (header: object, payload: object): string =>
  `${part({ alg: 'RS256', kid: 'k1', ...header })}.${part({ sub: 'ada', exp: 4_000_000_000, ...payload })}.${Buffer.alloc(256, 7).toString('base64url')}`;
const asked = (jwt: string): string => `curl -H 'Authorization: Bearer ${jwt}' https://${API.host}/v1/orders`;
const json = (value: unknown): Answer => ({ status: 200, headers: [['Content-Type', 'application/json']], body: JSON.stringify(value) });
const issuer = `https://${IDP.host}`;
const nothing = (): null => null;

/** The API answers 401 with this field. */
const field = (name: string, value: string): Carried => ({
  text: `curl -H 'Authorization: Bearer abc' https://${API.host}/v1/orders`,
  answerTo: ({ hostname }) => (hostname === API.host ? { status: 401, headers: [[name, value]] } : null),
});

const carriers: Readonly<Record<string, (value: string) => Carried>> = {
  'jws.header.jku': (jku) => ({ text: asked(token({ jku }, { iss: issuer })), answerTo: nothing }),
  'jws.header.x5u': (x5u) => ({ text: asked(token({ x5u }, { iss: issuer })), answerTo: nothing }),
  'jwe.header.jku': (jku) => ({ text: asked(`${part({ alg: 'RSA-OAEP', enc: 'A256GCM', jku })}.AAAA.AAAA.AAAA.AAAA`), answerTo: nothing }),
  'jwt.payload.iss': (iss) => ({ text: asked(token({}, { iss })), answerTo: nothing }),
  'jwt.payload.picture': (picture) => ({ text: asked(token({}, { picture })), answerTo: nothing }),
  'jwt.payload._claim_sources.src1.endpoint': (endpoint) => ({
    text: asked(token({}, { iss: issuer, _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint } } })),
    answerTo: nothing,
  }),
  'openid-configuration.jwks_uri': (uri) => ({
    text: asked(token({}, { iss: issuer })),
    answerTo: ({ hostname }) => (hostname === IDP.host ? json({ issuer, jwks_uri: uri, token_endpoint: uri }) : null),
  }),
  'www-authenticate.resource_metadata': (uri) => field('WWW-Authenticate', `Bearer resource_metadata="${uri}"`),
  'oauth-protected-resource.authorization_servers[0]': (server) => ({
    text: asked('abc'),
    answerTo: ({ hostname, pathname }) =>
      hostname === API.host && pathname.includes('well-known')
        ? json({ resource: `https://${API.host}/v1/orders`, authorization_servers: [server] })
        : null,
  }),
  'www-authenticate.realm': (uri) => field('WWW-Authenticate', `Bearer realm="${uri}",service="registry"`),
  'www-authenticate.authorization_uri': (uri) => field('WWW-Authenticate', `Bearer authorization_uri="${uri}"`),
  'link.header': (uri) => field('Link', `<${uri}>; rel="service-desc"`),
  'set-cookie.domain': (domain) => field('Set-Cookie', `a=b; Domain=${domain}`),
  'alt-svc': (value) => field('Alt-Svc', value),
  'har.request.url': (url) => ({
    text: JSON.stringify({
      log: { entries: [{ request: { method: 'GET', url, headers: [] }, response: { status: 401, headers: [], content: {} } }] },
    }),
    answerTo: nothing,
  }),
  'curl-trace.connected-to': (address) => ({
    text: `* Connected to ${API.host} (${address}) port 443 (#0)\n> GET /v1/orders HTTP/1.1\n> Host: ${API.host}\n> Authorization: Bearer abc\n>\n< HTTP/1.1 401 Unauthorized\n`,
    answerTo: nothing,
  }),
  'host-header': (host) => ({ text: `curl -H 'Host: ${host}' https://${API.host}/v1/orders`, answerTo: nothing }),
};

/** What has no place in any text of ours (URLs inside a certificate) is asked for all the same: nothing but the API may be dialled. */
export const carriedBy = ({ carrier = '', input }: { readonly carrier?: string; readonly input: string }): Carried =>
  carriers[carrier]?.(input) ?? { text: asked('abc'), answerTo: nothing };
