import { defineSignature } from '../signature.ts';

/** Replicate API: problem documents (replicate.com/docs). */
export default defineSignature({
  id: 'replicate',
  product: 'Replicate',
  layer: 'application',
  patterns: [{ body: /"title" ?: ?"unauthenticated"/ }],
  messages: [
    {
      when: { body: /did not pass an authentication token/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /did not pass a valid authentication token/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"title":"Unauthenticated","detail":"You did not pass an authentication token","status":401}',
      cause: 'credentials-missing',
      source: 'replicate.com/docs',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"title":"Unauthenticated","detail":"You did not pass a valid authentication token","status":401}',
      cause: 'credentials-invalid',
      source: 'replicate.com/docs',
    },
  ],
});
