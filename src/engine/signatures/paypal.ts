import { defineSignature } from '../signature.ts';

/** PayPal REST API: error names (developer.paypal.com, API responses). */
export default defineSignature({
  id: 'paypal',
  product: 'PayPal',
  layer: 'application',
  patterns: [
    {
      body: /"name" ?: ?"(?:authentication_failure|not_authorized|permission_denied)".{0,300}"debug_id"|"debug_id".{0,300}"name" ?: ?"(?:authentication_failure|not_authorized)"|paypal-debug-id/,
    },
    { headers: { 'paypal-debug-id': true } },
  ],
  messages: [
    {
      when: { body: /authentication_failure/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely', 'token-expired': 'likely' },
      means: 'The access token is missing, expired or not known; PayPal says the same of all.',
    },
    {
      when: { body: /not_authorized|permission_denied/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"name":"AUTHENTICATION_FAILURE","message":"Authentication failed due to invalid authentication credentials or a missing Authorization header.","debug_id":"x"}',
      cause: 'credentials-invalid',
      source: 'developer.paypal.com, API responses',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"name":"NOT_AUTHORIZED","message":"Authorization failed due to insufficient permissions.","debug_id":"x"}',
      cause: 'permission-denied',
      source: 'developer.paypal.com, API responses',
    },
  ],
});
