import { defineSignature } from '../signature.ts';

/** Grafana: messageId of its errors (pkg/services/authn). */
export default defineSignature({
  id: 'grafana',
  product: 'Grafana',
  layer: 'application',
  patterns: [
    { body: /"messageid" ?: ?"(?:api-key|jwt|session|password-auth|auth|errutil|accesscontrol|login)[\w.-]{1,60}"/ },
    { headers: { 'Set-Cookie': /^grafana_session/ } },
  ],
  messages: [
    {
      when: { body: /organization-mismatch/ },
      suggests: { 'environment-mismatch': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the credential belongs to another environment, region or tenant.',
    },
    { when: { body: /api-key\.expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /api-key\.(?:invalid|revoked)|service-account/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /jwt\.[\w-]{0,30}expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /jwt\.\w{1,20}/ },
      suggests: { 'token-signature-invalid': 'likely', 'token-expired': 'hint' },
      means: 'The answer says that the token could not be verified, without saying why.',
    },
    {
      when: { body: /session\.(?:token_)?(?:not-?found|expired|rotate)|token_?needs/ },
      suggests: { 'session-expired': 'strong' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /password-auth|invalid username or password/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /accesscontrol\.|"message" ?: ?"permission denied/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /auth\.unauthorized|"message" ?: ?"unauthorized"/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Invalid API key","messageId":"api-key.invalid","statusCode":401}',
      cause: 'credentials-invalid',
      source: 'grafana/grafana pkg/services/authn',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"API key does not belong to the requested organization","messageId":"api-key.organization-mismatch"}',
      cause: 'environment-mismatch',
      source: 'grafana/grafana pkg/services/authn',
    },
  ],
});
