import { defineSignature } from '../signature.ts';

/** Hasura GraphQL engine: errors with status 200 on /v1/graphql (server/src-lib/Hasura), so its words speak against a success. */
export default defineSignature({
  id: 'hasura',
  product: 'Hasura',
  layer: 'application',
  patterns: [
    {
      body: /"code" ?: ?"(?:invalid-jwt|invalid-headers|jwt-invalid-claims|jwt-missing-role-claims|access-denied|jwt-invalid-key)"|could not verify jwt: jw/,
    },
  ],
  messages: [
    {
      when: { body: /jwtexpired/ },
      suggests: { 'token-expired': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /jwtnotinaudience/ },
      suggests: { 'audience-mismatch': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /jwtnotinissuer/ },
      suggests: { 'issuer-mismatch': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /jwtnotyetvalid/ },
      suggests: { 'token-not-yet-valid': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /jwsinvalidsignature|jwsnovalidsignatures/ },
      suggests: { 'token-signature-invalid': 'strong', 'signing-key-unknown': 'hint', 'no-auth-failure': 'against' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /missing (?:authorization header|'authorization')/ },
      suggests: { 'credentials-missing': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /malformed authorization header/ },
      suggests: { 'credentials-malformed': 'strong', 'scheme-mismatch': 'hint', 'no-auth-failure': 'against' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /jwt-(?:invalid|missing-role)-claims|claims key/ },
      suggests: { 'token-type-mismatch': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that the token lacks the claims of this application.',
    },
    {
      when: { body: /x-hasura-(?:admin-secret|access-key)/ },
      suggests: { 'credentials-invalid': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /not in allowed roles/ },
      suggests: { 'permission-denied': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /could not verify jwt/ },
      suggests: { 'token-malformed': 'likely', 'token-signature-invalid': 'likely', 'no-auth-failure': 'against' },
      means: 'The answer says that the token cannot be read as a token.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 200 OK\n\n{"errors":[{"extensions":{"path":"$","code":"invalid-jwt"},"message":"Could not verify JWT: JWTExpired"}]}',
      cause: 'token-expired',
      source: 'hasura/graphql-engine',
    },
    {
      answer:
        'HTTP/1.1 200 OK\n\n{"errors":[{"extensions":{"code":"invalid-headers"},"message":"Missing Authorization header in JWT authentication mode"}]}',
      cause: 'credentials-missing',
      source: 'hasura/graphql-engine',
    },
  ],
});
