import { defineSignature } from '../signature.ts';

/** Flask-JWT-Extended: default callbacks and view decorators; most token faults are 422. */
export default defineSignature({
  id: 'flask-jwt-extended',
  product: 'Flask-JWT-Extended',
  layer: 'application',
  patterns: [
    {
      body: /"msg" ?: ?"(?:missing authorization header|missing 'bearer' type|bad authorization header|token has (?:expired|been revoked)|signature verification failed|not enough segments|only (?:non-)?refresh tokens|only non-refresh tokens|fresh token required|missing (?:csrf|jwt|cookie)|csrf double submit|invalid (?:header|payload|crypto) padding|user claims|missing claim)/,
    },
  ],
  messages: [
    {
      when: { body: /missing 'bearer' type/ },
      suggests: { 'scheme-mismatch': 'strong', 'credentials-malformed': 'hint' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /bad authorization header/ },
      suggests: { 'credentials-malformed': 'strong' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /csrf/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /fresh token required/ },
      suggests: { 'mfa-required': 'strong', 'token-expired': 'hint' },
      means: 'The answer asks for a token from a fresh sign-in.',
    },
    {
      when: { body: /tokens are allowed/ },
      suggests: { 'token-type-mismatch': 'strong' },
      means: 'The answer says that another kind of token is expected.',
    },
    { when: { body: /been revoked/ }, suggests: { 'token-revoked': 'strong' }, means: 'The answer says that the token was revoked.' },
    { when: { body: /token has expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /not yet valid/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /issuer/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /signature verification failed/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /segments|padding|missing claim/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /missing (?:authorization header|cookie|jwt)/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"msg":"Missing Authorization Header"}',
      cause: 'credentials-missing',
      source: 'vimalloc/flask-jwt-extended',
    },
    {
      answer: 'HTTP/1.1 422 Unprocessable Entity\n\n{"msg":"Signature verification failed"}',
      cause: 'token-signature-invalid',
      source: 'vimalloc/flask-jwt-extended',
    },
    {
      answer: 'HTTP/1.1 422 Unprocessable Entity\n\n{"msg":"Only non-refresh tokens are allowed"}',
      cause: 'token-type-mismatch',
      source: 'vimalloc/flask-jwt-extended',
    },
  ],
});
