import { defineSignature } from '../signature.ts';

/** Authelia: answers of its portal (authelia.com). */
export default defineSignature({
  id: 'authelia',
  product: 'Authelia',
  layer: 'identity-provider',
  patterns: [{ body: /"status" ?: ?"ko", ?"message"/ }],
  messages: [
    {
      when: { body: /regulation|banned/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /authentication failed\. check your credentials/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /second factor|one-time|elevated session/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"status":"KO","message":"Authentication failed. Check your credentials."}',
      cause: 'credentials-invalid',
      source: 'authelia/authelia internal/handlers/const.go',
    },
  ],
});
