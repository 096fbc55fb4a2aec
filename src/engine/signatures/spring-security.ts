import { defineSignature } from '../signature.ts';

/** Spring Security: BearerTokenError texts, Nimbus texts under them, and the messages.properties of account states. */
export default defineSignature({
  id: 'spring-security',
  product: 'Spring Security',
  layer: 'application',
  patterns: [
    { challenge: /error_uri="https:\/\/tools\.ietf\.org\/html\/rfc6750#section-3\.1"/ },
    { challenge: /an error occurred while attempting to decode the jwt/ },
    { body: /"timestamp" ?: ?"?[^"]{1,40}"?, ?"status" ?: ?40[13], ?"error" ?: ?"(?:unauthorized|forbidden)"/ },
    { body: /\{"status" ?: ?403, ?"error" ?: ?"forbidden"\}/ },
    { body: /whitelabel error page/ },
    {
      headers: {
        'X-Content-Type-Options': /^nosniff$/,
        'X-XSS-Protection': /^0$/,
        'Cache-Control': /^no-cache, no-store, max-age=0, must-revalidate$/,
      },
    },
    { body: /user account is locked|user credentials have expired|user account has expired|full authentication is required/ },
  ],
  messages: [
    {
      when: { challenge: /jwt expired at|expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { challenge: /jwt used before/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { challenge: /iss claim is not valid|invalid issuer|missing issuer/ },
      suggests: { 'issuer-mismatch': 'strong', 'audience-mismatch': 'hint' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { challenge: /aud claim is not valid|required audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { challenge: /another algorithm expected, or no matching key/ },
      suggests: { 'signing-key-unknown': 'strong', 'algorithm-rejected': 'likely' },
      means: 'The answer says that no key fits: another algorithm is expected, or the key id is unknown.',
    },
    {
      when: { challenge: /invalid signature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { challenge: /unsupported algorithm of/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { challenge: /couldn't retrieve remote jwk set|connection refused|i\/o error/ },
      suggests: { 'identity-provider-unavailable': 'strong', 'server-misconfigured': 'hint' },
      means: 'The answer says that the keys or the service of the identity provider could not be reached.',
    },
    {
      when: { challenge: /provided token isn't active/ },
      suggests: { 'token-expired': 'likely', 'token-revoked': 'hint' },
      means: 'The answer says that the token is no longer active.',
    },
    {
      when: { challenge: /thumbprint/ },
      suggests: { 'token-binding-mismatch': 'strong' },
      means: 'The answer speaks of the proof that ties the token to its holder.',
    },
    {
      when: { challenge: /"invalid bearer token"/ },
      suggests: { 'token-binding-mismatch': 'likely', 'token-malformed': 'hint' },
      means: 'The answer refuses this token under this scheme.',
    },
    {
      when: { challenge: /found multiple bearer tokens/ },
      suggests: { 'credentials-conflict': 'strong', 'credentials-malformed': 'likely' },
      means: 'The answer says that more than one credential was sent.',
    },
    {
      when: { challenge: /bearer token is malformed/ },
      suggests: { 'credentials-malformed': 'strong', 'token-malformed': 'likely' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { challenge: /malformed (?:token|payload|jwt)|invalid (?:unsecured|jws|jwt) (?:header|serialization)|missing part/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { challenge: /higher privileges than provided/ },
      suggests: { 'scope-insufficient': 'strong', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /user account is locked|user is disabled|user account has expired|user credentials have expired/ },
      suggests: { 'account-locked': 'strong' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /\bbad credentials\b/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /full authentication is required/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid csrf token|expected csrf token/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { challenge: /^dpop\b.{0,300}error=/ },
      suggests: { 'token-binding-mismatch': 'strong' },
      means: 'The answer speaks of the proof that ties the token to its holder.',
    },
    {
      when: { status: 403, body: /"error" ?: ?"forbidden"/ },
      suggests: { 'permission-denied': 'likely', 'csrf-rejected': 'hint', 'credentials-missing': 'hint' },
      means: 'The application refuses without a reason: a missing right, a missing token against forged requests, or nobody signed in.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Jwt expired at 2024-01-01T00:00:00Z", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"\n\n',
      cause: 'token-expired',
      source: 'spring-projects/spring-security JwtTimestampValidator',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Signed JWT rejected: Invalid signature", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"\n\n',
      cause: 'token-signature-invalid',
      source: 'connect2id/nimbus-jose-jwt',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: The iss claim is not valid", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"\n\n',
      cause: 'issuer-mismatch',
      source: 'spring-projects/spring-security JwtIssuerValidator',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error="insufficient_scope", error_description="The request requires higher privileges than provided by the access token.", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"\n\n',
      cause: 'scope-insufficient',
      source: 'spring-projects/spring-security BearerTokenAccessDeniedHandler',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"timestamp":"2024-01-01T00:00:00.000+00:00","status":401,"error":"Unauthorized","path":"/x"}',
      cause: null,
      source: 'spring-projects/spring-boot DefaultErrorAttributes',
    },
  ],
});
