import { defineSignature } from '../signature.ts';

/** AdonisJS: codes of its guards (adonisjs/auth). */
export default defineSignature({
  id: 'adonis',
  product: 'AdonisJS',
  layer: 'application',
  patterns: [
    {
      body: /\be_(?:unauthorized_access|invalid_credentials|invalid_auth_session|invalid_api_token|invalid_basic_auth_credentials|bad_csrf_token|invalid_jwt_token|jwt_token_expired)\b/,
    },
  ],
  messages: [
    {
      when: { body: /e_bad_csrf_token/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /e_jwt_token_expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /e_invalid_auth_session/ },
      suggests: { 'session-expired': 'certain' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /e_invalid_(?:credentials|api_token|basic|jwt)/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /e_unauthorized_access/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'Nobody is signed in: no credential, or one that is not accepted.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"message":"E_INVALID_API_TOKEN: Invalid API token"}]}',
      cause: 'credentials-invalid',
      source: 'adonisjs/auth',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\nE_BAD_CSRF_TOKEN: Invalid or expired CSRF token',
      cause: 'csrf-rejected',
      source: 'adonisjs/shield',
    },
  ],
});
