import { defineSignature } from '../signature.ts';

/** Meta Graph API: OAuthException codes and subcodes (developers.facebook.com, error handling). */
export default defineSignature({
  id: 'meta-graph',
  product: 'Meta Graph API',
  layer: 'application',
  patterns: [
    { body: /"type" ?: ?"oauthexception"/ },
    { challenge: /oauth "facebook platform"/ },
    { body: /"code" ?: ?190, ?"error_subcode"/ },
  ],
  messages: [
    {
      when: { body: /"error_subcode" ?: ?(?:463|467)\b|has expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /"error_subcode" ?: ?460\b|password (?:was|has been) changed|session has been invalidated/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /"error_subcode" ?: ?(?:458|459|464|490|492)\b/ },
      suggests: { 'account-locked': 'likely', 'permission-denied': 'likely' },
      means: 'The person has left the app or must confirm the account first.',
    },
    {
      when: { body: /appsecret_proof/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /access token is required/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid oauth access token|malformed access token|cannot parse access token|"code" ?: ?190\b/ },
      suggests: { 'token-malformed': 'likely', 'credentials-invalid': 'likely' },
      means: 'The answer says that the token is not one it knows.',
    },
    {
      when: { body: /"code" ?: ?(?:10|2\d\d)\b/ },
      suggests: { 'scope-insufficient': 'likely', 'permission-denied': 'likely' },
      means: 'The answer says that a permission is missing.',
    },
    {
      when: { body: /"code" ?: ?(?:4|17|32|613)\b/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 400 Bad Request\n\n{"error":{"message":"Error validating access token: Session has expired on Monday","type":"OAuthException","code":190,"error_subcode":463}}',
      cause: 'token-expired',
      source: 'Meta for Developers',
    },
    {
      answer:
        'HTTP/1.1 400 Bad Request\n\n{"error":{"message":"The session has been invalidated because the user changed the password.","type":"OAuthException","code":190,"error_subcode":460}}',
      cause: 'token-revoked',
      source: 'Meta for Developers',
    },
  ],
});
