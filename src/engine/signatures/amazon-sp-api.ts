import { defineSignature } from '../signature.ts';

/** Amazon Selling Partner API (developer-docs.amazon.com/sp-api). */
export default defineSignature({
  id: 'amazon-sp-api',
  product: 'Amazon Selling Partner API',
  layer: 'application',
  patterns: [{ body: /"message" ?: ?"access to requested resource is denied\.?"|access token you provided (?:is|has)/ }],
  messages: [
    {
      when: { body: /access token you provided has expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /revoked, malformed or invalid/ },
      suggests: { 'token-revoked': 'likely', 'token-malformed': 'likely', 'credentials-invalid': 'likely' },
      means: 'The access token is revoked, cut or wrong; Amazon says the same of all.',
    },
    {
      when: { body: /access token is missing/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /access to requested resource is denied/ },
      suggests: { 'permission-denied': 'strong', 'scope-insufficient': 'likely' },
      means: 'The role of the application or the authorisation of the seller is missing.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"errors":[{"code":"Unauthorized","message":"Access to requested resource is denied.","details":"The access token you provided has expired."}]}',
      cause: 'token-expired',
      source: 'developer-docs.amazon.com/sp-api',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"errors":[{"code":"Unauthorized","message":"Access to requested resource is denied.","details":""}]}',
      cause: 'permission-denied',
      source: 'developer-docs.amazon.com/sp-api',
    },
  ],
});
