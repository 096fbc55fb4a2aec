import { defineSignature } from '../signature.ts';

/** Elastic APM Server (elastic/apm-server). */
export default defineSignature({
  id: 'elastic-apm',
  product: 'Elastic APM Server',
  layer: 'application',
  patterns: [{ body: /missing or improperly formatted authorization header/ }],
  messages: [
    {
      when: { body: /missing or improperly formatted/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-malformed': 'likely' },
      means: 'The field with the secret token is missing, or not written as "Bearer" and token.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":"authentication failed: missing or improperly formatted Authorization header: expected \'Authorization: Bearer secret_token\' or \'Authorization: ApiKey base64(API key ID:API key)\'"}',
      cause: 'credentials-missing',
      source: 'elastic/apm-server internal/beater/auth',
    },
  ],
});
