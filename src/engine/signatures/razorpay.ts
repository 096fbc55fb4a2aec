import { defineSignature } from '../signature.ts';

/** Razorpay API (razorpay.com/docs). */
export default defineSignature({
  id: 'razorpay',
  product: 'Razorpay',
  layer: 'application',
  patterns: [{ body: /"code" ?: ?"bad_request_error".{0,120}(?:authentication failed|api key provided is (?:invalid|expired))/ }],
  messages: [
    {
      when: { body: /provided is expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /authentication failed|provided is invalid/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":"BAD_REQUEST_ERROR","description":"Authentication failed","source":"NA"}}',
      cause: 'credentials-invalid',
      source: 'razorpay.com/docs, errors',
    },
  ],
});
