import { defineSignature } from '../signature.ts';

/** Xero API: Detail of its problem (developer.xero.com, response codes). */
export default defineSignature({
  id: 'xero',
  product: 'Xero',
  layer: 'application',
  patterns: [
    { body: /"detail" ?: ?"(?:tokenexpired|authenticationunsuccessful|tokeninvalid|authorizationunsuccessful|insufficientscope)/ },
  ],
  messages: [
    { when: { body: /tokenexpired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /insufficientscope/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { status: 403, body: /authenticationunsuccessful|authorizationunsuccessful/ },
      suggests: { 'permission-denied': 'strong', 'environment-mismatch': 'likely' },
      means: 'The token holds no connection to this tenant (Xero-tenant-id).',
    },
    {
      when: { body: /authenticationunsuccessful|tokeninvalid/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"Type":null,"Title":"Unauthorized","Status":401,"Detail":"TokenExpired: token expired at 01/01/2024 00:00:00"}',
      cause: 'token-expired',
      source: 'developer.xero.com, response codes',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"Type":null,"Title":"Forbidden","Status":403,"Detail":"AuthenticationUnsuccessful"}',
      cause: 'permission-denied',
      source: 'developer.xero.com, response codes',
    },
  ],
});
