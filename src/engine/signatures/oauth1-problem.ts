import { defineSignature, type Signature, type SignatureMessage } from '../signature.ts';

const said = (problem: string, suggests: SignatureMessage['suggests'], means: string): Signature['messages'] => [
  { when: { body: new RegExp(`oauth_problem="?(?:${problem})\\b`) }, suggests, means, standalone: true },
  { when: { challenge: new RegExp(`oauth_problem="?(?:${problem})\\b`) }, suggests, means, standalone: true },
];

/** OAuth 1's Problem Reporting extension (wiki.oauth.net/ProblemReporting): Magento, Xero, LinkedIn's and Yahoo's old APIs, Schoology. */
export default defineSignature({
  id: 'oauth1-problem',
  product: 'OAuth 1 provider',
  layer: 'application',
  patterns: [],
  messages: [
    ...said(
      'consumer_key_(?:unknown|rejected|refused)',
      { 'credentials-invalid': 'strong', 'oauth-client-rejected': 'likely' },
      'The answer says that the consumer key is not known or not accepted.',
    ),
    ...said('token_expired', { 'token-expired': 'strong' }, 'The answer says that the access token has expired.'),
    ...said('token_revoked', { 'token-revoked': 'strong' }, 'The answer says that the access token was revoked.'),
    ...said(
      'token_(?:rejected|used)',
      { 'credentials-invalid': 'strong', 'token-revoked': 'hint' },
      'The answer says that the access token is not known or not accepted.',
    ),
    ...said(
      '(?:signature_invalid|signature_method_rejected)',
      { 'request-signature-invalid': 'strong' },
      'The answer says that the signature over the request does not match.',
    ),
    ...said('nonce_used', { 'request-signature-invalid': 'strong' }, 'The answer says that this signed request was seen before.'),
    ...said('timestamp_refused', { 'clock-skew': 'strong' }, 'The answer refuses the time at which the request says it was signed.'),
    ...said(
      'parameter_absent',
      { 'credentials-missing': 'likely', 'request-signature-invalid': 'hint' },
      'The answer says that a parameter of OAuth 1 is missing.',
    ),
    ...said('permission_denied', { 'permission-denied': 'strong' }, 'The answer says that the user does not permit this.'),
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: OAuth realm="orders"\n\noauth_problem=consumer_key_unknown',
      cause: 'credentials-invalid',
      source: 'wiki.oauth.net/ProblemReporting',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\noauth_problem=token_rejected',
      cause: 'credentials-invalid',
      source: 'magento/magento2 lib/internal/Magento/Framework/Oauth',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: OAuth realm="https://api.example/", oauth_problem="timestamp_refused", oauth_acceptable_timestamps="1284984000-1284984600"\n\n',
      cause: 'clock-skew',
      source: 'wiki.oauth.net/ProblemReporting',
    },
  ],
});
