import { defineSignature } from '../signature.ts';

/** Brevo API (developers.brevo.com). */
export default defineSignature({
  id: 'brevo',
  product: 'Brevo',
  layer: 'application',
  patterns: [
    { body: /"message" ?: ?"(?:key not found|authentication not found in headers|api key is not enabled)"|unrecognised ip address/ },
  ],
  messages: [
    {
      when: { body: /authentication not found/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /unrecognised ip/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /not enabled/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /key not found/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Key not found","code":"unauthorized"}',
      cause: 'credentials-invalid',
      source: 'developers.brevo.com',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"We have detected you are using an unrecognised IP address 203.0.113.9.","code":"unauthorized"}',
      cause: 'ip-restricted',
      source: 'developers.brevo.com',
    },
  ],
});
