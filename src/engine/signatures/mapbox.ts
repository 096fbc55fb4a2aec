import { defineSignature } from '../signature.ts';

/** Mapbox APIs (docs.mapbox.com, errors). */
export default defineSignature({
  id: 'mapbox',
  product: 'Mapbox',
  layer: 'application',
  patterns: [{ body: /"message" ?: ?"not authorized - (?:invalid|no) token/ }],
  messages: [
    { when: { body: /no token/ }, suggests: { 'credentials-missing': 'certain' }, means: 'The answer says that no credential was given.' },
    {
      when: { body: /invalid token/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Not Authorized - Invalid Token"}',
      cause: 'credentials-invalid',
      source: 'docs.mapbox.com',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Not Authorized - No Token"}',
      cause: 'credentials-missing',
      source: 'docs.mapbox.com',
    },
  ],
});
