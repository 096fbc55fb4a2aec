import { defineSignature } from '../signature.ts';

/** Directus: extensions.code (docs.directus.io, error codes). */
export default defineSignature({
  id: 'directus',
  product: 'Directus',
  layer: 'application',
  patterns: [
    {
      body: /"extensions" ?: ?\{.{0,120}"code" ?: ?"(?:token_expired|invalid_token|invalid_credentials|forbidden|invalid_otp|user_suspended|invalid_ip)"/,
    },
  ],
  messages: [
    { when: { body: /token_expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /"invalid_ip"/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    { when: { body: /invalid_otp/ }, suggests: { 'mfa-required': 'certain' }, means: 'The answer asks for a stronger or fresher sign-in.' },
    {
      when: { body: /user_suspended/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /invalid_token|invalid_credentials/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"forbidden"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"message":"Token expired.","extensions":{"code":"TOKEN_EXPIRED"}}]}',
      cause: 'token-expired',
      source: 'docs.directus.io, error codes',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"errors":[{"message":"You don\'t have permission to access this.","extensions":{"code":"FORBIDDEN"}}]}',
      cause: 'permission-denied',
      source: 'docs.directus.io, error codes',
    },
  ],
});
