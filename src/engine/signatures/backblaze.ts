import { defineSignature } from '../signature.ts';

/** Backblaze B2 native API: code (backblaze.com/docs). */
export default defineSignature({
  id: 'backblaze',
  product: 'Backblaze B2',
  layer: 'application',
  patterns: [
    {
      body: /"code" ?: ?"(?:bad_auth_token|expired_auth_token|unauthorized|access_denied|missing_auth_token|download_cap_exceeded|storage_cap_exceeded)".{0,200}"status" ?: ?4\d\d|bad_auth_token|expired_auth_token/,
    },
  ],
  messages: [
    { when: { body: /expired_auth_token/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /missing_auth_token/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /bad_auth_token/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /access_denied|"code" ?: ?"unauthorized"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    { when: { body: /cap_exceeded/ }, suggests: { 'rate-limited': 'certain' }, means: 'The answer says that too many requests were made.' },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":"expired_auth_token","message":"Authorization token has expired","status":401}',
      cause: 'token-expired',
      source: 'backblaze.com/docs, B2 error codes',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":"bad_auth_token","message":"","status":401}',
      cause: 'credentials-invalid',
      source: 'backblaze.com/docs, B2 error codes',
    },
  ],
});
