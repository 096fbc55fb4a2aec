import { defineSignature } from '../signature.ts';

/** ZITADEL API: gRPC status with error ids (zitadel/zitadel internal/api/authz). */
export default defineSignature({
  id: 'zitadel',
  product: 'ZITADEL',
  layer: 'identity-provider',
  patterns: [{ body: /zitadel\.v1\.errordetail|\bauth-7fs1e\b|errors\.(?:token|authnkey|user|permissiondenied|auth)\.?/ }],
  messages: [
    {
      when: { body: /auth header missing/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /errors\.token\.invalid|invalid token/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely', 'token-revoked': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /no matching permissions found|errors\.permissiondenied/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /errors\.user\.(?:locked|inactive|deactivated)/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":16,"message":"auth header missing","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"AUTH-7fs1e","message":"auth header missing"}]}',
      cause: 'credentials-missing',
      source: 'zitadel/zitadel internal/api/authz',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":16,"message":"Errors.Token.Invalid (AUTH-7fs1e)"}',
      cause: 'credentials-invalid',
      source: 'zitadel/zitadel internal/api/authz',
    },
  ],
});
