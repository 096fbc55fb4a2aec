import { defineSignature } from '../signature.ts';

/** Symantec ProxySG, formerly Blue Coat: its exception pages. */
export default defineSignature({
  id: 'symantec-proxysg',
  product: 'Symantec ProxySG (Blue Coat)',
  layer: 'proxy',
  patterns: [
    {
      body: /access denied \((?:authentication_failed|policy_denied|authorization_failed)\)|your credentials could not be authenticated: /,
    },
  ],
  messages: [
    {
      when: { status: 407 },
      suggests: { 'proxy-auth-required': 'certain' },
      means: 'The proxy on the way asks for a credential of its own.',
    },
    {
      when: { body: /policy_denied|authorization_failed/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 407 Proxy Authentication Required\nProxy-Authenticate: BASIC realm="corp"\n\nAccess Denied (authentication_failed) Your credentials could not be authenticated: "Credentials are missing.".',
      cause: 'proxy-auth-required',
      source: 'Broadcom, ProxySG exceptions',
    },
  ],
});
