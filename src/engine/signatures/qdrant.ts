import { defineSignature } from '../signature.ts';

/** Qdrant (qdrant/qdrant src/actix/auth.rs). */
export default defineSignature({
  id: 'qdrant',
  product: 'Qdrant',
  layer: 'application',
  patterns: [{ body: /must provide an api key or an authorization bearer token|invalid api key or jwt/ }],
  messages: [
    {
      when: { body: /must provide an api key/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid api key or jwt/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nMust provide an API key or an Authorization bearer token',
      cause: 'credentials-missing',
      source: 'qdrant/qdrant src/actix/auth.rs',
    },
  ],
});
