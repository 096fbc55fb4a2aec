import { defineSignature } from '../signature.ts';

/** Squid: X-Squid-Error and its error templates (errors/templates). */
export default defineSignature({
  id: 'squid',
  product: 'Squid',
  layer: 'proxy',
  patterns: [{ headers: { 'X-Squid-Error': true } }, { challenge: /squid proxy-caching web server/ }, { headers: { Via: /\(squid/ } }],
  messages: [
    {
      when: { headers: { 'X-Squid-Error': /^err_cache_access_denied/ } },
      suggests: { 'proxy-auth-required': 'certain' },
      means: 'The answer says that a proxy on the way wants credentials of its own.',
    },
    {
      when: { status: 407 },
      suggests: { 'proxy-auth-required': 'certain' },
      means: 'The answer says that a proxy on the way wants credentials of its own.',
    },
    {
      when: { headers: { 'X-Squid-Error': /^err_access_denied/ } },
      suggests: { 'permission-denied': 'strong', 'ip-restricted': 'likely' },
      means: "The proxy's rules deny this destination or this caller.",
    },
    {
      when: { headers: { 'X-Squid-Error': /^err_(?:dns_fail|connect_fail|cannot_forward)/ } },
      suggests: { 'endpoint-mismatch': 'likely' },
      means: 'The proxy could not reach the server that the address names.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 407 Proxy Authentication Required\nX-Squid-Error: ERR_CACHE_ACCESS_DENIED 0\nProxy-Authenticate: Basic realm="Squid proxy-caching web server"\n\n',
      cause: 'proxy-auth-required',
      source: 'squid-cache/squid errors/templates',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nX-Squid-Error: ERR_ACCESS_DENIED 0\n\n',
      cause: 'permission-denied',
      source: 'squid-cache/squid errors/templates',
    },
  ],
});
