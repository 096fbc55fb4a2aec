import { defineSignature } from '../signature.ts';

/** @fastify/jwt: its FST_JWT_ codes (fastify/fastify-jwt jwt.js). */
export default defineSignature({
  id: 'fastify-jwt',
  product: '@fastify/jwt',
  layer: 'application',
  patterns: [{ body: /\bfa?st_jwt_\w{4,60}/ }],
  messages: [
    {
      when: { body: /no_authorization_in/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /fst_jwt_bad_(?:cookie_)?request/ },
      suggests: { 'credentials-malformed': 'strong', 'scheme-mismatch': 'likely' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    { when: { body: /token_expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /token_untrusted/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the application no longer trusts this token.',
    },
    {
      when: { body: /missing_signature|unsigned|fast_jwt_invalid_algorithm/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { body: /token_invalid.{0,120}(?:malformed|decode|three|parse)/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /token_invalid.{0,120}aud/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /token_invalid.{0,120}iss/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /token_invalid/ },
      suggests: { 'token-signature-invalid': 'likely', 'token-malformed': 'hint' },
      means: "The answer says that the token's signature does not verify.",
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":"FST_JWT_AUTHORIZATION_TOKEN_EXPIRED","message":"Authorization token expired"}',
      cause: 'token-expired',
      source: 'fastify/fastify-jwt',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":"FST_JWT_NO_AUTHORIZATION_IN_HEADER","message":"No Authorization was found in request.headers"}',
      cause: 'credentials-missing',
      source: 'fastify/fastify-jwt',
    },
  ],
});
