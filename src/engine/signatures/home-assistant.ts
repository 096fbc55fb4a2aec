import { defineSignature } from '../signature.ts';

/** Home Assistant: its HTTP component and log (home-assistant/core components/http). */
export default defineSignature({
  id: 'home-assistant',
  product: 'Home Assistant',
  layer: 'application',
  patterns: [{ body: /homeassistant\.components\.http|login attempt or request with invalid authentication/ }],
  messages: [
    {
      when: { body: /banned ip|too many login attempts/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /with invalid authentication/ },
      suggests: { 'credentials-invalid': 'strong', 'token-revoked': 'likely', 'session-expired': 'hint' },
      means: 'A password or token was refused; an old browser tab or app with a deleted token causes it, too.',
    },
    {
      when: { body: /reverse proxy was received from/ },
      suggests: { 'server-misconfigured': 'certain' },
      means: 'The proxy is not among trusted_proxies.',
    },
  ],
  examples: [
    {
      answer:
        "HTTP/1.1 401 Unauthorized\n\nLogin attempt or request with invalid authentication from 10.0.0.1 (10.0.0.1). Requested URL: '/auth/token'.",
      cause: 'credentials-invalid',
      source: 'home-assistant/core components/http/ban.py',
    },
  ],
});
