import { defineSignature } from '../signature.ts';

/** Databricks REST API: error_code and message (docs.databricks.com, authentication troubleshooting). */
export default defineSignature({
  id: 'databricks',
  product: 'Databricks',
  layer: 'application',
  patterns: [
    {
      body: /"error_code" ?: ?(?:"?40[13]"?, ?"message"|"(?:permission_denied|unauthenticated|temporarily_unavailable)")|credential was not sent or was of an unsupported type|databricks ip acl|docs\.databricks\.com/,
    },
  ],
  messages: [
    {
      when: { body: /credential was not sent or was of an unsupported type/ },
      suggests: { 'credentials-missing': 'certain', 'token-type-mismatch': 'likely' },
      means: 'The answer says that no credential of a kind that this API takes was sent.',
    },
    {
      when: { body: /ip acl|source ip/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /token (?:is|has) expired|expired_token/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalid access token|invalid token/ },
      suggests: { 'credentials-invalid': 'certain', 'token-expired': 'hint', 'token-revoked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"error_code" ?: ?"permission_denied"|does not have .{1,80}permission/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /temporarily_unavailable/ },
      suggests: { 'identity-provider-unavailable': 'strong' },
      means: 'The answer says that the keys or the service of the identity provider could not be reached.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error_code":401,"message":"Credential was not sent or was of an unsupported type for this API. [ReqId: x]"}',
      cause: 'credentials-missing',
      source: 'docs.databricks.com, authentication troubleshooting',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"error_code":"403","message":"Invalid access token."}',
      cause: 'credentials-invalid',
      source: 'docs.databricks.com, personal access tokens',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"error_code":"PERMISSION_DENIED","message":"User does not have CAN_MANAGE permission on cluster x."}',
      cause: 'permission-denied',
      source: 'docs.databricks.com, REST API',
    },
  ],
});
