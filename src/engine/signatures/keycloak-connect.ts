import { defineSignature } from '../signature.ts';

const DENIED = { status: 403, headers: { 'x-powered-by': /^express$/ }, body: /^access denied\s{0,4}$/ } as const;

/** Keycloak's adapter for Node: accessDenied() answers 403 for a missing, foreign or broken token and for a missing role alike (keycloak.js). */
export default defineSignature({
  id: 'keycloak-connect',
  product: 'keycloak-connect',
  layer: 'application',
  patterns: [DENIED],
  messages: [
    {
      when: DENIED,
      // It compares "iss" with its realm always and "aud" only where verifyTokenAudience is set (keycloak-connect, grant-manager.js validateToken).
      suggests: {
        'credentials-missing': 'likely',
        'credentials-invalid': 'likely',
        'issuer-mismatch': 'hint',
        'permission-denied': 'hint',
        'audience-mismatch': 'against',
      },
      means: 'Keycloak’s adapter for Node says the same 403 for no token, a token it does not accept, and a missing role.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\nX-Powered-By: Express\n\nAccess denied',
      cause: 'credentials-missing',
      source: 'keycloak/keycloak-nodejs-connect keycloak.js',
    },
  ],
});
