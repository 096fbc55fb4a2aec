import { defineSignature } from '../signature.ts';

/** X API: error codes of v1.1 and problem types of v2 (docs.x.com, response codes). */
export default defineSignature({
  id: 'x-twitter',
  product: 'X (Twitter)',
  layer: 'application',
  patterns: [
    {
      body: /api\.(?:twitter|x)\.com\/2\/problems|"code" ?: ?(?:32|63|64|89|99|135|215|220|326), ?"message"|"message" ?: ?"[^"]{5,80}", ?"code" ?: ?(?:32|89|135|215|220|326)\b/,
    },
  ],
  messages: [
    {
      when: { body: /"code" ?: ?135\b/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /unsupported-authentication|authenticating with .{3,40} is forbidden/ },
      suggests: { 'token-type-mismatch': 'certain', 'scheme-mismatch': 'likely' },
      means: 'This address takes tokens of a user, and one of the app alone was sent.',
    },
    {
      when: { body: /"code" ?: ?(?:63|64|326)\b/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /"code" ?: ?215\b/ },
      suggests: { 'credentials-malformed': 'strong', 'credentials-missing': 'likely' },
      means: 'The answer says that the authentication data could not be used at all.',
    },
    {
      when: { body: /"code" ?: ?89\b/ },
      suggests: { 'token-revoked': 'strong', 'token-expired': 'likely', 'credentials-invalid': 'likely' },
      means: 'The access token is revoked or expired.',
    },
    {
      when: { body: /"code" ?: ?220\b|client-not-enrolled|oauth1-permissions/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"code" ?: ?(?:32|99)\b/ },
      suggests: { 'credentials-invalid': 'strong', 'request-signature-invalid': 'likely' },
      means: 'Keys or signature do not fit; X says the same of both.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"code":32,"message":"Could not authenticate you."}]}',
      cause: 'credentials-invalid',
      source: 'docs.x.com, response codes',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"code":135,"message":"Timestamp out of bounds."}]}',
      cause: 'clock-skew',
      source: 'docs.x.com, response codes',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"title":"Unsupported Authentication","detail":"Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.","type":"https://api.twitter.com/2/problems/unsupported-authentication","status":403}',
      cause: 'token-type-mismatch',
      source: 'docs.x.com, problem types',
    },
  ],
});
