import { defineSignature } from '../signature.ts';

/** Scaleway API: types of errors (scaleway.com, developers). */
export default defineSignature({
  id: 'scaleway',
  product: 'Scaleway',
  layer: 'application',
  patterns: [{ body: /"type" ?: ?"(?:denied_authentication|permissions_denied)"/ }],
  messages: [
    {
      when: { body: /"type" ?: ?"denied_authentication".{0,200}expired|expired.{0,200}"type" ?: ?"denied_authentication"/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /denied_authentication/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /permissions_denied/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"insufficient permissions","type":"permissions_denied"}',
      cause: 'permission-denied',
      source: 'Scaleway developers documentation',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"message":"authentication is denied","method":"api_key","reason":"invalid_argument","type":"denied_authentication"}',
      cause: 'credentials-invalid',
      source: 'Scaleway developers documentation',
    },
  ],
});
