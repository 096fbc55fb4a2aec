import { defineSignature } from '../signature.ts';

/** Gravitee API gateway: plans and keys (documentation.gravitee.io). */
export default defineSignature({
  id: 'gravitee',
  product: 'Gravitee',
  layer: 'gateway',
  patterns: [{ body: /"http_status_code" ?: ?\d{3}/ }],
  messages: [
    {
      when: { body: /api key is not valid or is expired/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely', 'token-revoked': 'likely' },
      means: 'The key is wrong, expired or revoked; Gravitee says the same of all.',
    },
    {
      when: { body: /no api-?key|"message" ?: ?"unauthorized"/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    { when: { status: 403 }, suggests: { 'permission-denied': 'certain' }, means: 'The answer says that this caller may not do this.' },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"API Key is not valid or is expired / revoked.","http_status_code":401}',
      cause: 'credentials-invalid',
      source: 'documentation.gravitee.io, API key policy',
    },
  ],
});
