import { defineSignature } from '../signature.ts';

/** Passport: a strategy failed without more words (jaredhanson/passport lib/middleware/authenticate.js). Names itself by nothing but the bare text. */
export default defineSignature({
  id: 'passport',
  product: 'Passport',
  layer: 'application',
  patterns: [{ status: 401, headers: { 'X-Powered-By': /^express/ }, body: /^unauthorized$/ }],
  messages: [
    {
      when: { status: 401, body: /^unauthorized$/ },
      suggests: { 'credentials-missing': 'hint', 'credentials-invalid': 'hint', 'token-expired': 'hint' },
      means: 'The application says the same for missing, wrong and expired credentials.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nX-Powered-By: Express\n\nUnauthorized',
      cause: 'credentials-missing',
      source: 'jaredhanson/passport lib/middleware/authenticate.js',
    },
  ],
});
