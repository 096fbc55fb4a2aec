import { defineSignature } from '../signature.ts';

/** Resend API: name of its errors (resend.com/docs). */
export default defineSignature({
  id: 'resend',
  product: 'Resend',
  layer: 'application',
  patterns: [{ status: [400, 401, 403], body: /"name" ?: ?"(?:missing|invalid|restricted)_api_key"/ }],
  messages: [
    {
      when: { body: /missing_api_key/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /restricted_api_key/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /invalid_api_key/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"statusCode":401,"message":"This API key is restricted to only send emails","name":"restricted_api_key"}',
      cause: 'scope-insufficient',
      source: 'resend.com/docs, errors',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"statusCode":401,"name":"missing_api_key","message":"Missing API Key"}',
      cause: 'credentials-missing',
      source: 'resend.com/docs, errors',
    },
  ],
});
