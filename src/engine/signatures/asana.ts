import { defineSignature } from '../signature.ts';

/** Asana API (developers.asana.com, errors). */
export default defineSignature({
  id: 'asana',
  product: 'Asana',
  layer: 'application',
  patterns: [{ body: /developers\.asana\.com|asana\.com\/developers/ }],
  messages: [
    {
      when: { body: /"message" ?: ?"not authorized"/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely', 'token-expired': 'hint' },
      means: 'The token is missing or not accepted; Asana says the same of both.',
    },
    {
      when: { body: /forbidden|do not have access/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"message":"Not Authorized","help":"For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors"}]}',
      cause: 'credentials-invalid',
      source: 'developers.asana.com, errors',
    },
  ],
});
