import { defineSignature } from '../signature.ts';

/** auth0/node-oauth2-jwt-bearer: packages/oauth2-bearer errors and packages/access-token-jwt texts. */
export default defineSignature({
  id: 'express-oauth2-jwt-bearer',
  product: 'express-oauth2-jwt-bearer',
  layer: 'application',
  patterns: [
    { challenge: /^bearer realm="api", (?:error="(?:invalid_token|insufficient_scope|invalid_request)"|dpop algs)/ },
    { challenge: /^bearer realm="api"$/, headers: { 'X-Powered-By': /^express/ } },
    { challenge: /^bearer realm="api"$/, body: /unauthorizederror: unauthorized/ },
    { challenge: /unexpected '(?:iss|aud|exp|iat|typ|alg|sub|client_id|jti)' value/ },
    { challenge: /jwt access token (?:confirmation mismatch|has no (?:jkt|x5t))/ },
  ],
  messages: [
    {
      when: { challenge: /unexpected 'exp' value|"exp' claim timestamp|'exp' claim timestamp check failed/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { challenge: /unexpected 'iss' value|issuer is not allowed|missing required 'iss'|metadata issuer does not match/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { challenge: /unexpected 'aud' value/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { challenge: /unexpected 'alg' value|unsupported algorithm|missing or invalid .alg. claim/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { challenge: /unexpected 'typ' value/ },
      suggests: { 'token-type-mismatch': 'strong' },
      means: 'The answer says that another kind of token is expected.',
    },
    {
      when: { challenge: /unexpected 'iat' value/ },
      suggests: { 'clock-skew': 'likely', 'token-expired': 'hint' },
      means: 'The answer says that the time of issue is not accepted.',
    },
    {
      when: { challenge: /'nbf' claim timestamp check failed/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { challenge: /signature verification failed/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { challenge: /no applicable key found/ },
      suggests: { 'signing-key-unknown': 'strong' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { challenge: /invalid compact jws|invalid jwt|jws (?:protected )?header|must have three parts/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { challenge: /failed to fetch|responded with \d{3}|failed to parse the response|request timed out|expected 200 ok/ },
      suggests: { 'identity-provider-unavailable': 'strong', 'server-misconfigured': 'hint' },
      means: 'The answer says that the keys or the service of the identity provider could not be reached.',
    },
    {
      when: { challenge: /no jwks uri|no issuers configured|issuer provides|issuer specifies/ },
      suggests: { 'server-misconfigured': 'strong' },
      means: 'The answer says that the server is not set up to check credentials.',
    },
    {
      when: { challenge: /dpop proof requires the dpop authentication scheme/ },
      suggests: { 'scheme-mismatch': 'strong', 'token-binding-mismatch': 'likely' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { challenge: /confirmation mismatch|confirmation claim|error="invalid_dpop_proof"|dpop proof/ },
      suggests: { 'token-binding-mismatch': 'strong' },
      means: 'The answer speaks of the proof that ties the token to its holder.',
    },
    {
      when: { challenge: /error="insufficient_scope"/ },
      suggests: { 'scope-insufficient': 'strong' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { status: 401, challenge: /^bearer realm="api"(?!.{0,2000}\berror=)/ },
      suggests: { 'credentials-missing': 'strong', 'scheme-mismatch': 'hint' },
      means: 'The challenge names no error: the server saw no token.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api"\n\nUnauthorizedError: Unauthorized',
      cause: 'credentials-missing',
      source: 'auth0/node-oauth2-jwt-bearer packages/oauth2-bearer',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="Unexpected \'aud\' value"\n\n',
      cause: 'audience-mismatch',
      source: 'auth0/node-oauth2-jwt-bearer access-token-jwt/validate.ts',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="\'exp\' claim timestamp check failed"\n\n',
      cause: 'token-expired',
      source: 'panva/jose jwt_claims_set.ts',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="signature verification failed"\n\n',
      cause: 'token-signature-invalid',
      source: 'panva/jose errors.ts',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer realm="api", error="insufficient_scope", error_description="Insufficient Scope", scope="read:msg"\n\n',
      cause: 'scope-insufficient',
      source: 'auth0/node-oauth2-jwt-bearer packages/oauth2-bearer',
    },
  ],
});
