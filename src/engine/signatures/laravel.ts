import { defineSignature } from '../signature.ts';

/** Laravel: its exception handler, Sanctum and Passport guards. */
export default defineSignature({
  id: 'laravel',
  product: 'Laravel',
  layer: 'application',
  patterns: [
    {
      body: /"message" ?: ?"(?:unauthenticated\.|csrf token mismatch\.|this action is unauthorized\.|invalid ability provided|too many attempts\.)/,
    },
    { status: 419 },
    { headers: { 'Set-Cookie': /^laravel_session=/ } },
    { body: /route \[login\] not defined/ },
  ],
  messages: [
    {
      when: { body: /csrf token mismatch|page expired/ },
      suggests: { 'csrf-rejected': 'certain', 'session-expired': 'hint' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /action is unauthorized/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /invalid (?:ability|scope)\(?s?\)? provided/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /too many attempts/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /your email address is not verified/ },
      suggests: { 'account-locked': 'strong' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /route \[login\] not defined/ },
      suggests: { 'login-redirect': 'likely', 'credentials-missing': 'likely' },
      means: 'The application wants to lead to a login page that it does not have: nobody is signed in.',
    },
    {
      when: { body: /unauthenticated\./ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely', 'token-expired': 'hint', 'session-expired': 'hint' },
      means: 'The application says the same for missing, unknown and expired credentials.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Unauthenticated."}',
      cause: 'credentials-missing',
      source: 'laravel/framework Foundation/Exceptions/Handler.php',
    },
    {
      answer: 'HTTP/1.1 419 unknown status\n\n{"message":"CSRF token mismatch."}',
      cause: 'csrf-rejected',
      source: 'laravel/framework VerifyCsrfToken',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"This action is unauthorized."}',
      cause: 'permission-denied',
      source: 'laravel/framework Gate',
    },
  ],
});
