import { defineSignature } from '../signature.ts';

/** Auth.js and NextAuth: codes in its log (authjs.dev, errors). */
export default defineSignature({
  id: 'auth-js',
  product: 'Auth.js (NextAuth)',
  layer: 'application',
  patterns: [{ body: /\[next-auth\]\[error\]|\[auth\]\[error\]|errors\.authjs\.dev|next-auth\.js\.org\/errors/ }],
  messages: [
    {
      when: { body: /no_secret|missingsecret|untrustedhost|missing_nextauth_url|invalidcallbackurl/ },
      suggests: { 'server-misconfigured': 'certain', 'no-auth-failure': 'against' },
      means: 'The server lacks a setting: its secret, or the host that it trusts.',
    },
    {
      when: { body: /jwt_session_error|jwtsessionerror|jwedecryptionfailed|decryption operation failed/ },
      suggests: { 'session-cookie-rejected': 'strong', 'server-misconfigured': 'likely', 'no-auth-failure': 'against' },
      means: 'The session cookie cannot be decrypted: the secret has changed.',
    },
    {
      when: { body: /missingcsrf|csrf token was missing/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /redirect_uri_mismatch/ },
      suggests: { 'redirect-uri-mismatch': 'strong' },
      means: 'The answer says that the redirect address is not one registered for the client.',
    },
    {
      when: { body: /(?:state|pkce|nonce)\S{0,20} (?:cookie (?:was )?missing|value could not be parsed)|invalidcheck/ },
      suggests: { 'session-cookie-rejected': 'strong' },
      means: 'The check cookie of the sign-in did not come back: lost between hosts or blocked by the browser.',
    },
    {
      when: { body: /invalid_client/ },
      suggests: { 'oauth-client-rejected': 'likely' },
      means: 'The identity provider does not accept the client id and secret.',
    },
    {
      when: { body: /credentialssignin/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /accessdenied/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 500 Internal Server Error\n\n[next-auth][error][JWT_SESSION_ERROR] https://next-auth.js.org/errors#jwt_session_error decryption operation failed',
      cause: 'session-cookie-rejected',
      source: 'nextauthjs/next-auth',
    },
    {
      answer:
        'HTTP/1.1 500 Internal Server Error\n\n[auth][error] MissingSecret: Please define a `secret`. Read more at https://errors.authjs.dev#missingsecret',
      cause: 'server-misconfigured',
      source: 'nextauthjs/next-auth packages/core errors.ts',
    },
  ],
});
