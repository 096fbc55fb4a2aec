import { defineSignature } from '../signature.ts';

/** express-jwt and jsonwebtoken behind it: texts and codes as Express shows them. */
export default defineSignature({
  id: 'express-jwt',
  product: 'express-jwt',
  layer: 'application',
  patterns: [
    { body: /unauthorizederror: (?:jwt|no authorization token|invalid|format is|secret or|the token has been)/ },
    { body: /\b(?:jsonwebtokenerror|tokenexpirederror|notbeforeerror): / },
    { body: /no authorization token was found|"credentials_(?:required|bad_scheme|bad_format)"/ },
    { body: /secret or public key must be provided/ },
    {
      body: /^"?(?:jwt (?:must be provided|malformed|expired|not active|signature is required|audience invalid|issuer invalid)|invalid (?:token|signature|algorithm))(?:\.? expected: [^"]{0,80})?"?$/,
    },
  ],
  messages: [
    {
      when: { body: /jwt must be provided|no authorization token was found|credentials_required/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /credentials_bad_format/ },
      suggests: { 'credentials-malformed': 'strong', 'scheme-mismatch': 'hint' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /credentials_bad_scheme/ },
      suggests: { 'scheme-mismatch': 'strong', 'credentials-malformed': 'likely' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /format is authorization: bearer/ },
      suggests: { 'scheme-mismatch': 'strong', 'credentials-malformed': 'likely' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    { when: { body: /jwt expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /jwt not active/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /jwt malformed|(?:^|[: "])invalid token"?$|jsonwebtokenerror: invalid token/ },
      suggests: { 'token-malformed': 'strong', 'credentials-malformed': 'hint' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /jwt signature is required|invalid algorithm/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { body: /invalid signature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /jwt audience invalid/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /jwt issuer invalid/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /secret or public key must be provided|secretorpublickey|secretorprivatekey/ },
      suggests: { 'server-misconfigured': 'strong', 'signing-key-unknown': 'likely' },
      means: 'The answer says that the server found no key for this token.',
    },
    {
      when: { body: /error in secret or public key callback/ },
      suggests: { 'signing-key-unknown': 'strong', 'identity-provider-unavailable': 'hint' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    { when: { body: /revoked/ }, suggests: { 'token-revoked': 'strong' }, means: 'The answer says that the token was revoked.' },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: No authorization token was found<br> &nbsp; &nbsp;at new UnauthorizedError',
      cause: 'credentials-missing',
      source: 'auth0/express-jwt',
    },
    { answer: 'HTTP/1.1 401 Unauthorized\n\ninvalid token', cause: 'token-malformed', source: 'auth0/node-jsonwebtoken' },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid signature',
      cause: 'token-signature-invalid',
      source: 'auth0/node-jsonwebtoken',
    },
  ],
});
