import { defineSignature } from '../signature.ts';

/** CircleCI API (circleci.com/docs/api). */
export default defineSignature({
  id: 'circleci',
  product: 'CircleCI',
  layer: 'application',
  patterns: [{ body: /"message" ?: ?"(?:invalid token provided\.?|you must log in first\.?)"/ }],
  messages: [
    {
      when: { body: /invalid token provided/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /must log in first/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Invalid token provided."}',
      cause: 'credentials-invalid',
      source: 'circleci.com/docs/api',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"You must log in first."}',
      cause: 'credentials-missing',
      source: 'circleci.com/docs/api',
    },
  ],
});
