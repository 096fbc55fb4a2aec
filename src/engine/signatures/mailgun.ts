import { defineSignature } from '../signature.ts';

/** Mailgun API (documentation.mailgun.com, authentication). */
export default defineSignature({
  id: 'mailgun',
  product: 'Mailgun',
  layer: 'application',
  patterns: [{ body: /"message" ?: ?"invalid private key"/ }],
  messages: [
    {
      when: { body: /invalid private key/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'likely' },
      means: 'The key is not known in this region: EU accounts answer at another host.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Invalid private key"}',
      cause: 'credentials-invalid',
      source: 'documentation.mailgun.com, authentication',
    },
  ],
});
