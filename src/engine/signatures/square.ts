import { defineSignature } from '../signature.ts';

/** Square API: error codes (developer.squareup.com, "Error"). */
export default defineSignature({
  id: 'square',
  product: 'Square',
  layer: 'application',
  patterns: [{ body: /"category" ?: ?"authentication_error"/ }],
  messages: [
    {
      when: { body: /access_token_expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /access_token_revoked/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /insufficient_scopes/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /"code" ?: ?"(?:forbidden|application_disabled)"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"code" ?: ?"unauthorized"/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'likely' },
      means: 'The token is not accepted here: wrong, or of the sandbox where production is asked.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"category":"AUTHENTICATION_ERROR","code":"ACCESS_TOKEN_EXPIRED","detail":"The access token has expired."}]}',
      cause: 'token-expired',
      source: 'developer.squareup.com, error codes',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"category":"AUTHENTICATION_ERROR","code":"UNAUTHORIZED","detail":"This request could not be authorized."}]}',
      cause: 'credentials-invalid',
      source: 'developer.squareup.com, error codes',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"errors":[{"category":"AUTHENTICATION_ERROR","code":"INSUFFICIENT_SCOPES","detail":"x"}]}',
      cause: 'scope-insufficient',
      source: 'developer.squareup.com, error codes',
    },
  ],
});
