import { defineSignature } from '../signature.ts';

/** Honeycomb API (docs.honeycomb.io). */
export default defineSignature({
  id: 'honeycomb',
  product: 'Honeycomb',
  layer: 'application',
  patterns: [{ body: /unknown api key - check your credentials/ }],
  messages: [
    {
      when: { body: /unknown api key/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"unknown API key - check your credentials, region, and API URL"}',
      cause: 'credentials-invalid',
      source: 'docs.honeycomb.io, errors',
    },
  ],
});
