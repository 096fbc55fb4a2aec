import { defineSignature } from '../signature.ts';

/** Drupal: REST and JSON:API (drupal.org). */
export default defineSignature({
  id: 'drupal',
  product: 'Drupal',
  layer: 'application',
  patterns: [
    { headers: { 'X-Generator': /^drupal/ } },
    { headers: { 'X-Drupal-Cache': true } },
    { body: /authentication method is not allowed on this route|x-csrf-token request header is (?:missing|invalid)/ },
  ],
  messages: [
    {
      when: { body: /authentication method is not allowed/ },
      suggests: { 'scheme-mismatch': 'certain' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /x-csrf-token request header/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /permission is required/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"The used authentication method is not allowed on this route."}',
      cause: 'scheme-mismatch',
      source: 'drupal/core authentication',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"X-CSRF-Token request header is missing"}',
      cause: 'csrf-rejected',
      source: 'drupal/core access CsrfRequestHeaderAccessCheck',
    },
  ],
});
