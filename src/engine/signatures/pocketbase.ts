import { defineSignature } from '../signature.ts';

/** PocketBase (pocketbase.io/docs). */
export default defineSignature({
  id: 'pocketbase',
  product: 'PocketBase',
  layer: 'application',
  patterns: [
    { body: /requires valid record authorization token|requires valid admin authorization token|requires valid superuser authorization/ },
  ],
  messages: [
    {
      when: { body: /requires valid/ },
      suggests: { 'credentials-missing': 'strong', 'token-expired': 'likely', 'credentials-invalid': 'likely' },
      means: 'The token is missing, expired or not of the asked kind.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":401,"message":"The request requires valid record authorization token to be set.","data":{}}',
      cause: 'credentials-missing',
      source: 'pocketbase/pocketbase apis/middlewares.go',
    },
  ],
});
