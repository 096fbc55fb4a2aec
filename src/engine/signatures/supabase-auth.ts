import { defineSignature } from '../signature.ts';

/** Supabase Auth (GoTrue): error_code of its answers (supabase/auth internal/api/apierrors). */
export default defineSignature({
  id: 'supabase-auth',
  product: 'Supabase Auth',
  layer: 'identity-provider',
  patterns: [
    {
      body: /(?:"error_code"|\bcode"?) ?: ?"(?:bad_jwt|no_authorization|session_not_found|session_expired|user_banned|invalid_credentials|not_admin|insufficient_aal|refresh_token_\w{3,30}|over_\w{3,40}|email_not_confirmed|phone_not_confirmed|mfa_\w{3,50}|otp_expired)"/,
    },
    { headers: { 'x-sb-error-code': true } },
  ],
  messages: [
    { when: { body: /token is expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /signature is invalid/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /number of segments|malformed/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /unrecognized jwt kid|unverifiable/ },
      suggests: { 'signing-key-unknown': 'strong' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { body: /"no_authorization"/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"session_(?:not_found|expired)"/ },
      suggests: { 'session-expired': 'certain' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /"user_banned"|_not_confirmed"/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /"invalid_credentials"/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"not_admin"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"insufficient_aal"|"mfa_\w{3,50}"/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
    {
      when: { body: /"refresh_token_/ },
      suggests: { 'grant-rejected': 'certain' },
      means: 'The answer says that the code or refresh token can no longer be used.',
    },
    {
      when: { body: /"over_\w{3,40}_limit"/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /"otp_expired"/ },
      suggests: { 'grant-rejected': 'strong' },
      means: 'The answer says that the one-time link or code has expired.',
    },
    {
      when: { body: /"bad_jwt"/ },
      suggests: { 'token-malformed': 'likely', 'token-expired': 'hint', 'token-signature-invalid': 'hint' },
      means: 'The answer says that the token is not accepted, without saying why.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"code":403,"error_code":"bad_jwt","msg":"invalid JWT: unable to parse or verify signature, token has invalid claims: token is expired"}',
      cause: 'token-expired',
      source: 'supabase/auth internal/api/auth.go',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"code":400,"error_code":"invalid_credentials","msg":"Invalid login credentials"}',
      cause: 'credentials-invalid',
      source: 'supabase/auth internal/api/token.go',
    },
  ],
});
