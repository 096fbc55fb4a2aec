import { defineSignature } from '../signature.ts';

/** Algolia Search API (algolia.com/doc, API reference). */
export default defineSignature({
  id: 'algolia',
  product: 'Algolia',
  layer: 'application',
  patterns: [{ body: /invalid application-id or api key|not allowed with this api key/ }],
  messages: [
    {
      when: { body: /invalid application-id or api key/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /not allowed with this api key/ },
      suggests: { 'permission-denied': 'certain', 'scope-insufficient': 'likely' },
      means: 'The key lacks the ACL for this index or method.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"Invalid Application-ID or API key","status":403}',
      cause: 'credentials-invalid',
      source: 'algolia.com/doc, API reference',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"Method not allowed with this API key","status":403}',
      cause: 'permission-denied',
      source: 'algolia.com/doc, API keys',
    },
  ],
});
