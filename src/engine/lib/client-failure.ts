import type { Case } from '../case.ts';

/** The connection of the program that printed the text failed, so that no server judged anything. */
export interface ClientFailure {
  readonly kind: 'dns' | 'client-certificate' | 'tls' | 'connect';
  /** The words found, at most 120 characters. */
  readonly words: string;
}

const READ = 16_384;
/** Then it is a server that could not reach the one it asks: its own log, or the answer that it gave. */
const SERVER_SIDE =
  /jwks|openid-configuration|well-known|introspect|userinfo|discovery|\bissuer\b(?! certificate)|identity provider|auth(?:entication|orization)? server|upstream|unable to authenticate the request/i;

/** curl, git, Node, Python, Java, Go, .NET and browsers, in their own words. Narrow kinds first. */
const KINDS: readonly (readonly [ClientFailure['kind'], RegExp])[] = [
  [
    'dns',
    /could not resolve (?:host|proxy)|getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|Name or service not known|nodename nor servname|NameResolutionError|Temporary failure in name resolution|: no such host\b|UnknownHostException|No such host is known|ERR_NAME_NOT_RESOLVED|DNS_PROBE_FINISHED\w{0,20}/i,
  ],
  [
    'client-certificate',
    /alert certificate required|tls: (?:certificate required|bad certificate)|could not load (?:PEM )?client certificate|alert bad certificate/i,
  ],
  [
    'tls',
    /SSL certificate problem|certificate verify failed|CERTIFICATE_VERIFY_FAILED|self[- ]signed certificate|unable to (?:verify the first certificate|get (?:local )?issuer certificate)|UNABLE_TO_VERIFY_LEAF\w{0,20}|DEPTH_ZERO_SELF_SIGNED\w{0,10}|CERT_HAS_EXPIRED|ERR_TLS_CERT_ALTNAME\w{0,20}|no alternative certificate subject name|PKIX path (?:building|validation) failed|unable to find valid certification path|x509: certificate|remote certificate (?:is invalid|was rejected)|SSL connection could not be established|wrong version number|ERR_(?:CERT|SSL)_\w{3,40}|SSLHandshakeException|alert (?:protocol version|handshake failure)/i,
  ],
  [
    'connect',
    /connection refused|ECONNREFUSED|actively refused|Failed to connect to \S{1,200} port|connect(?:ion)? timed out|ETIMEDOUT|dial tcp \S{1,200} i\/o timeout|No route to host|EHOSTUNREACH|Network is unreachable|ENETUNREACH|ERR_CONNECTION_(?:REFUSED|TIMED_OUT|RESET)|ConnectTimeout|Failed to establish a new connection/i,
  ],
];

/** What the pasted words of a program say of its connection; null where a server answered, or where a server speaks of another one. */
export function clientFailure({ errorText, response, statusAssumed }: Case): ClientFailure | null {
  if (errorText === undefined || (response !== undefined && statusAssumed !== true)) return null;
  const text = errorText.slice(0, READ);
  if (SERVER_SIDE.test(text)) return null;
  for (const [kind, pattern] of KINDS) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { kind, words: words.slice(0, 120) };
  }
  return null;
}
