import { defineSignature } from '../signature.ts';

/** OneLogin API (developers.onelogin.com). */
export default defineSignature({
  id: 'onelogin',
  product: 'OneLogin',
  layer: 'identity-provider',
  patterns: [{ body: /"status" ?: ?\{ ?"error" ?: ?true, ?"code" ?: ?\d{3}/ }],
  messages: [
    {
      when: { body: /authentication failure/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /access token (?:has )?expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /insufficient permissions/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"status":{"error":true,"code":401,"type":"Unauthorized","message":"Authentication Failure"}}',
      cause: 'credentials-invalid',
      source: 'developers.onelogin.com',
    },
  ],
});
