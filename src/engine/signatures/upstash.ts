import { defineSignature } from '../signature.ts';

/** Upstash Redis REST API (upstash.com/docs). */
export default defineSignature({
  id: 'upstash',
  product: 'Upstash',
  layer: 'application',
  patterns: [{ body: /wrongpass invalid or missing auth token/ }],
  messages: [
    {
      when: { body: /wrongpass/ },
      suggests: { 'credentials-invalid': 'certain', 'credentials-missing': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"WRONGPASS invalid or missing auth token"}',
      cause: 'credentials-invalid',
      source: 'upstash.com/docs, REST API',
    },
  ],
});
