import { defineSignature } from '../signature.ts';

/** Schema Registry, REST Proxy and Confluent Cloud: error_code (docs.confluent.io). */
export default defineSignature({
  id: 'confluent',
  product: 'Confluent Platform and Cloud',
  layer: 'application',
  patterns: [{ body: /"error_code" ?: ?(?:401|403)0?\d{1,2}, ?"message"/ }],
  messages: [
    {
      when: { body: /"error_code" ?: ?401\d{0,2}/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely' },
      means: 'The API key and secret are missing or wrong, or of another cluster.',
    },
    {
      when: { body: /"error_code" ?: ?403\d{0,2}|is denied operation/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error_code":40101,"message":"Unauthorized"}',
      cause: 'credentials-invalid',
      source: 'docs.confluent.io, Schema Registry API',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"error_code":40301,"message":"User is denied operation Write on Subject: orders-value"}',
      cause: 'permission-denied',
      source: 'docs.confluent.io, Schema Registry API',
    },
  ],
});
