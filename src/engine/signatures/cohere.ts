import { defineSignature } from '../signature.ts';

/** Cohere API (docs.cohere.com, errors). */
export default defineSignature({
  id: 'cohere',
  product: 'Cohere',
  layer: 'application',
  patterns: [{ body: /"message" ?: ?"(?:invalid api token|no api key supplied)/ }],
  messages: [
    {
      when: { body: /invalid api token/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /no api key supplied/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"invalid api token"}',
      cause: 'credentials-invalid',
      source: 'docs.cohere.com, errors',
    },
  ],
});
