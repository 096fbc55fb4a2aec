import { defineSignature } from '../signature.ts';

/** oauth2-proxy: its cookies, sign-in page and texts (oauth2-proxy/oauth2-proxy oauthproxy.go). */
export default defineSignature({
  id: 'oauth2-proxy',
  product: 'oauth2-proxy',
  layer: 'gateway',
  patterns: [
    { headers: { 'Set-Cookie': /^_oauth2_proxy/ } },
    { headers: { Location: /\/oauth2\/(?:start|sign_in)/ } },
    { headers: { 'Gap-Auth': true } },
    {
      body: /unable to find a valid csrf token|invalid session: unauthorized|session failed authorization checks|<a [^>]{0,120}oauth2-proxy/,
    },
  ],
  messages: [
    {
      when: { body: /csrf/ },
      suggests: { 'csrf-rejected': 'certain', 'session-expired': 'hint' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /invalid session: unauthorized|failed authorization checks/ },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that the person is signed in but not on the list.',
    },
    {
      when: { status: [302, 303], headers: { 'Set-Cookie': /^_oauth2_proxy/ } },
      suggests: { 'login-redirect': 'certain', 'session-expired': 'hint' },
      means: 'The answer leads to a login page instead of the resource.',
    },
    {
      when: { headers: { Location: /\/oauth2\/(?:start|sign_in)/ } },
      suggests: { 'login-redirect': 'certain', 'session-expired': 'hint' },
      means: 'The answer leads to a login page instead of the resource.',
    },
    {
      when: { body: /sign in with/ },
      suggests: { 'login-redirect': 'certain', 'session-expired': 'hint' },
      means: 'The answer leads to a login page instead of the resource.',
    },
    {
      when: { status: 401 },
      suggests: { 'session-expired': 'strong', 'credentials-missing': 'likely' },
      means: 'The proxy found no session.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\nSet-Cookie: _oauth2_proxy=; Expires=Thu\n\n<button type="submit">Sign in with OpenID Connect</button>',
      cause: 'login-redirect',
      source: 'oauth2-proxy/oauth2-proxy pkg/app/pagewriter',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\nLogin Failed: Unable to find a valid CSRF token. Please try again.',
      cause: 'csrf-rejected',
      source: 'oauth2-proxy/oauth2-proxy oauthproxy.go',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\nInvalid session: unauthorized',
      cause: 'permission-denied',
      source: 'oauth2-proxy/oauth2-proxy oauthproxy.go',
    },
  ],
});
