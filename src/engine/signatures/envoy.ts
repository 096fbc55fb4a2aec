import { defineSignature } from '../signature.ts';

/** Envoy and Istio: texts of jwt_verify_lib status.cc, and of the rbac, basic_auth and ext_authz filters. */
export default defineSignature({
  id: 'envoy',
  product: 'Envoy',
  layer: 'gateway',
  patterns: [
    {
      body: /^ ?jwt (?:is missing|is expired|not yet valid|is not in the form|header |payload |signature is an|issuer is not configured|verification fails)|^ ?jwks? (?:remote fetch|is an|does|doesn't)|^ ?audiences in jwt are not allowed|^ ?failed jwt authentication|^ ?found multiple jwt tokens|^ ?rbac: access denied/,
    },
    { body: /user authentication failed\. (?:missing|expected|invalid)/ },
    { headers: { Server: /^(?:istio-)?envoy/ } },
    { headers: { 'x-envoy-upstream-service-time': true } },
  ],
  messages: [
    {
      when: { body: /jwt is missing|user authentication failed\. missing/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /user authentication failed\. expected 'basic'/ },
      suggests: { 'scheme-mismatch': 'strong' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /user authentication failed\. invalid basic/ },
      suggests: { 'credentials-malformed': 'strong' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /user authentication failed\. invalid username/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /found multiple jwt tokens/ },
      suggests: { 'credentials-conflict': 'strong', 'credentials-malformed': 'likely' },
      means: 'The answer says that more than one credential was sent.',
    },
    { when: { body: /jwt is expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /jwt not yet valid/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /header \[alg\] is not supported/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { body: /jwt header|jwt payload|jwt signature is an invalid|jwt is not in the form/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /jwt issuer is not configured/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /jwt verification fails/ },
      suggests: { 'token-signature-invalid': 'strong', 'signing-key-unknown': 'hint' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /doesn't have key to match/ },
      suggests: { 'signing-key-unknown': 'strong' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { body: /jwks remote fetch is failed/ },
      suggests: { 'identity-provider-unavailable': 'strong', 'server-misconfigured': 'hint' },
      means: 'The answer says that the keys or the service of the identity provider could not be reached.',
    },
    {
      when: { body: /jwks? (?:is an invalid|does not have|doesn't have any)|jwks.{0,30}(?:invalid|missing)/ },
      suggests: { 'identity-provider-misconfigured': 'strong', 'server-misconfigured': 'hint' },
      means: 'The answer says that what the identity provider publishes cannot be used.',
    },
    {
      when: { body: /audiences in jwt are not allowed/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /rbac: access denied/ },
      suggests: { 'permission-denied': 'strong', 'credentials-missing': 'hint' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /failed jwt authentication/ },
      suggests: { 'server-misconfigured': 'strong' },
      means: 'The answer says that the route names a rule that does not exist.',
    },
    {
      when: { body: /ext_authz_error|\buaex\b/ },
      suggests: { 'identity-provider-unavailable': 'strong', 'permission-denied': 'likely' },
      means: 'The gateway could not ask its authorization service.',
    },
    {
      when: { status: 403, headers: { Server: /^(?:istio-)?envoy/ }, body: /^ ?$/ },
      suggests: { 'permission-denied': 'likely', 'identity-provider-unavailable': 'hint' },
      means: 'The gateway refuses without words: its authorization service said no or did not answer.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nserver: istio-envoy\nwww-authenticate: Bearer realm="https://a.example/x"\n\nJwt is missing',
      cause: 'credentials-missing',
      source: 'google/jwt_verify_lib src/status.cc',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nserver: envoy\nwww-authenticate: Bearer realm="https://a.example/x", error="invalid_token"\n\nJwt is expired',
      cause: 'token-expired',
      source: 'google/jwt_verify_lib src/status.cc',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nserver: envoy\n\nJwt verification fails',
      cause: 'token-signature-invalid',
      source: 'google/jwt_verify_lib src/status.cc',
    },
    {
      answer: "HTTP/1.1 401 Unauthorized\nserver: envoy\n\nJwks doesn't have key to match kid or alg from Jwt",
      cause: 'signing-key-unknown',
      source: 'google/jwt_verify_lib src/status.cc',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nserver: envoy\n\nAudiences in Jwt are not allowed',
      cause: 'audience-mismatch',
      source: 'google/jwt_verify_lib src/status.cc',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nserver: istio-envoy\n\nRBAC: access denied',
      cause: 'permission-denied',
      source: 'envoyproxy/envoy rbac_filter.cc',
    },
    { answer: 'HTTP/1.1 503 \nserver: envoy\n\nupstream connect error', cause: null, source: 'envoyproxy/envoy' },
  ],
});
