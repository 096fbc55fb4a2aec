import { defineSignature } from '../signature.ts';

/** KrakenD: auth/validator answers without words (krakend.io/docs). */
export default defineSignature({
  id: 'krakend',
  product: 'KrakenD',
  layer: 'gateway',
  patterns: [{ headers: { 'X-Krakend': true } }],
  messages: [
    {
      when: { status: 401 },
      suggests: { 'token-expired': 'likely', 'credentials-missing': 'hint', 'token-signature-invalid': 'hint', 'token-revoked': 'hint' },
      means: 'The gateway gives one empty answer for every fault of a token.',
    },
    {
      when: { status: 403 },
      suggests: { 'scope-insufficient': 'likely', 'permission-denied': 'likely' },
      means: 'The gateway accepted the token, but a role or scope is missing.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nX-Krakend: Version 2.7.0\nX-Krakend-Completed: false\n\n',
      cause: 'token-expired',
      source: 'KrakenD documentation',
    },
    { answer: 'HTTP/1.1 403 Forbidden\nX-Krakend: Version 2.7.0\n\n', cause: 'scope-insufficient', source: 'KrakenD documentation' },
  ],
});
