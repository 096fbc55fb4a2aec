import { defineSignature } from '../signature.ts';

/** Tyk Gateway: texts of its middlewares (TykTechnologies/tyk gateway/mw_ files). */
export default defineSignature({
  id: 'tyk',
  product: 'Tyk',
  layer: 'gateway',
  patterns: [
    { headers: { 'X-Generator': /tyk\.io/ } },
    {
      body: /"error" ?: ?"(?:authorization field missing|access to this api has been disallowed|key has expired, please renew|key is inactive, please renew|key not authorized|client certificate required)|attempted access with malformed header|access from this ip has been disallowed/,
    },
  ],
  messages: [
    {
      when: { body: /field missing, malformed or invalid/ },
      suggests: { 'request-signature-invalid': 'strong', 'credentials-missing': 'likely' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /authorization field missing/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /malformed header/ },
      suggests: { 'credentials-malformed': 'strong', 'scheme-mismatch': 'likely' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /key has expired|token has expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /not valid yet/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /used before issued/ },
      suggests: { 'clock-skew': 'strong' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /key is inactive/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /access to this api has been disallowed/ },
      suggests: { 'credentials-invalid': 'strong', 'permission-denied': 'likely' },
      means: 'The gateway does not know the key, or the key is not for this API.',
    },
    {
      when: { body: /key not authorized/ },
      suggests: { 'token-signature-invalid': 'strong', 'signing-key-unknown': 'hint' },
      means: 'The gateway says the same for a wrong key and for a wrong signature.',
    },
    {
      when: { body: /access from this ip/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /client certificate required/ },
      suggests: { 'client-certificate-required': 'certain' },
      means: 'The answer says that a client certificate is needed.',
    },
    {
      when: { body: /quota exceeded|rate limit exceeded/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nX-Generator: tyk.io\n\n{"error": "Authorization field missing"}',
      cause: 'credentials-missing',
      source: 'TykTechnologies/tyk gateway',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"error": "Access to this API has been disallowed"}',
      cause: 'credentials-invalid',
      source: 'TykTechnologies/tyk gateway',
    },
  ],
});
