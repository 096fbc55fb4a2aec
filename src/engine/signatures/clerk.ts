import { defineSignature } from '../signature.ts';

/** Clerk: error codes (clerk.com/docs, errors). */
export default defineSignature({
  id: 'clerk',
  product: 'Clerk',
  layer: 'identity-provider',
  patterns: [
    {
      body: /"code" ?: ?"(?:authentication_invalid|session_token_\w{3,30}|clerk_key_invalid|resource_forbidden|authorization_header_format_invalid|signed_out)"|x-clerk-auth/,
    },
    { headers: { 'x-clerk-auth-reason': true } },
  ],
  messages: [
    {
      when: { body: /supply an active session|signed_out/ },
      suggests: { 'credentials-missing': 'strong', 'session-expired': 'likely' },
      means: 'Nobody is signed in, or the session has ended.',
    },
    {
      when: { headers: { 'x-clerk-auth-reason': /token-expired/ } },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { headers: { 'x-clerk-auth-reason': /token-iat-in-the-future|token-not-active-yet/ } },
      suggests: { 'clock-skew': 'strong' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { headers: { 'x-clerk-auth-reason': /jwk-kid-mismatch|jwk-remote-missing/ } },
      suggests: { 'environment-mismatch': 'strong', 'signing-key-unknown': 'likely' },
      means: 'The token was signed for another Clerk instance than the server has keys of.',
    },
    {
      when: { headers: { 'x-clerk-auth-reason': /session-token-missing|token-missing|session-token-and-uat-missing/ } },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /clerk_key_invalid|authentication_invalid/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /resource_forbidden/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"message":"Invalid authentication","long_message":"Unable to authenticate the request, you need to supply an active session","code":"authentication_invalid"}]}',
      cause: 'credentials-missing',
      source: 'clerk.com/docs, backend API errors',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nx-clerk-auth-reason: jwk-kid-mismatch\n\n',
      cause: 'environment-mismatch',
      source: 'clerk/javascript packages/backend tokens',
    },
  ],
});
