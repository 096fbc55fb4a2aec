import { defineSignature } from '../signature.ts';

/** Mollie API: problem with _links (docs.mollie.com). */
export default defineSignature({
  id: 'mollie',
  product: 'Mollie',
  layer: 'application',
  patterns: [{ body: /missing authentication, or failed to authenticate|docs\.mollie\.com/ }],
  messages: [
    {
      when: { body: /missing authentication, or failed to authenticate/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'strong' },
      means: 'The API key is missing or not known; Mollie says the same of both.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"status":401,"title":"Unauthorized Request","detail":"Missing authentication, or failed to authenticate"}',
      cause: 'credentials-invalid',
      source: 'docs.mollie.com, handling errors',
    },
  ],
});
