import { defineSignature } from '../signature.ts';

/** HubSpot API: category (developers.hubspot.com, error handling). */
export default defineSignature({
  id: 'hubspot',
  product: 'HubSpot',
  layer: 'application',
  patterns: [
    {
      body: /"category" ?: ?"(?:invalid_authentication|expired_authentication|missing_scopes|revoked_authentication|banned)"|developers\.hubspot\.com/,
    },
  ],
  messages: [
    {
      when: { body: /expired_authentication/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /missing_scopes|granted all required scopes/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /revoked_authentication/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /authentication credentials not found/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"category" ?: ?"invalid_authentication"/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"status":"error","message":"Authentication credentials not found.","category":"INVALID_AUTHENTICATION"}',
      cause: 'credentials-missing',
      source: 'developers.hubspot.com, error handling',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"status":"error","message":"The OAuth token used to make this call expired 3 hour(s) ago.","category":"EXPIRED_AUTHENTICATION"}',
      cause: 'token-expired',
      source: 'developers.hubspot.com, error handling',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"status":"error","message":"This app hasn\'t been granted all required scopes to make this call.","category":"MISSING_SCOPES"}',
      cause: 'scope-insufficient',
      source: 'developers.hubspot.com, error handling',
    },
  ],
});
