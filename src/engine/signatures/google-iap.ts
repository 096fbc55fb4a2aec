import { defineSignature } from '../signature.ts';

/** Identity-Aware Proxy: X-Goog-IAP-Generated-Response and its texts (cloud.google.com/iap). */
export default defineSignature({
  id: 'google-iap',
  product: 'Google Cloud IAP',
  layer: 'gateway',
  patterns: [{ headers: { 'X-Goog-IAP-Generated-Response': true } }, { body: /invalid iap credentials/ }],
  messages: [
    {
      when: { body: /empty token/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /jwt signature is invalid/ },
      suggests: { 'token-signature-invalid': 'strong', 'token-type-mismatch': 'hint' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /jwt audience|audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    { when: { body: /expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /'email' claim|unable to parse jwt|base64|unable to decode/ },
      suggests: { 'token-type-mismatch': 'strong', 'token-malformed': 'likely' },
      means: 'The answer says that the token is not an ID token of the kind expected here.',
    },
    { when: { status: 403 }, suggests: { 'permission-denied': 'strong' }, means: 'The answer says that this caller may not do this.' },
    {
      when: { status: [302] },
      suggests: { 'login-redirect': 'strong' },
      means: 'The answer leads to a login page instead of the resource.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nInvalid IAP credentials: empty token',
      cause: 'credentials-missing',
      source: 'Google Cloud IAP docs',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nInvalid IAP credentials: JWT signature is invalid',
      cause: 'token-signature-invalid',
      source: 'Google Cloud IAP docs',
    },
    {
      answer: "HTTP/1.1 403 Forbidden\nX-Goog-IAP-Generated-Response: true\n\nYou don't have access",
      cause: 'permission-denied',
      source: 'Google Cloud IAP docs',
    },
  ],
});
