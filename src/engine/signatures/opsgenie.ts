import { defineSignature } from '../signature.ts';

/** Opsgenie API (docs.opsgenie.com). */
export default defineSignature({
  id: 'opsgenie',
  product: 'Opsgenie',
  layer: 'application',
  patterns: [{ body: /key format is not valid!|api key.{0,40}opsgenie/ }],
  messages: [
    {
      when: { body: /key format is not valid/ },
      suggests: { 'credentials-malformed': 'certain', 'credentials-invalid': 'likely' },
      means: 'The key does not have the form of a key, or the scheme GenieKey is missing.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 422 Unprocessable Entity\n\n{"message":"Key format is not valid!","took":0.001,"requestId":"x"}',
      cause: 'credentials-malformed',
      source: 'docs.opsgenie.com, authentication',
    },
  ],
});
