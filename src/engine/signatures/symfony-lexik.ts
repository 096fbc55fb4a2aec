import { defineSignature } from '../signature.ts';

/** LexikJWTAuthenticationBundle for Symfony: JWTAuthenticator and its exceptions. */
export default defineSignature({
  id: 'symfony-lexik',
  product: 'LexikJWTAuthenticationBundle',
  layer: 'application',
  patterns: [
    { body: /"code" ?: ?401, ?"message" ?: ?"(?:jwt token not found|expired jwt token|invalid jwt token|invalid credentials)/ },
    { body: /unable to load an user with property/ },
  ],
  messages: [
    {
      when: { body: /jwt token not found/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    { when: { body: /expired jwt token/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /unable to load an user/ },
      suggests: { 'account-locked': 'strong', 'environment-mismatch': 'likely' },
      means: "The answer says that the token's user no longer exists here.",
    },
    {
      when: { body: /invalid jwt token/ },
      suggests: { 'token-signature-invalid': 'strong', 'token-malformed': 'likely' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /invalid credentials/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n{"code":401,"message":"Expired JWT Token"}',
      cause: 'token-expired',
      source: 'lexik/LexikJWTAuthenticationBundle',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n{"code":401,"message":"JWT Token not found"}',
      cause: 'credentials-missing',
      source: 'lexik/LexikJWTAuthenticationBundle',
    },
  ],
});
