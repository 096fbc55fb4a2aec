import { defineSignature } from '../signature.ts';

/** Typesense (typesense/typesense). */
export default defineSignature({
  id: 'typesense',
  product: 'Typesense',
  layer: 'application',
  patterns: [{ body: /x-typesense-api-key/ }],
  messages: [
    {
      when: { body: /x-typesense-api-key/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'strong' },
      means: 'The key is missing or wrong; Typesense says the same of both.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Forbidden - a valid `x-typesense-api-key` header must be sent."}',
      cause: 'credentials-missing',
      source: 'typesense/typesense src/http_server.cpp',
    },
  ],
});
