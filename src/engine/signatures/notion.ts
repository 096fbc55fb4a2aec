import { defineSignature } from '../signature.ts';

/** Notion API: code (developers.notion.com, status codes). */
export default defineSignature({
  id: 'notion',
  product: 'Notion',
  layer: 'application',
  patterns: [{ body: /"object" ?: ?"error"/ }],
  messages: [
    {
      when: { body: /api token is invalid/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /restricted_resource/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    { when: { body: /rate_limited/ }, suggests: { 'rate-limited': 'certain' }, means: 'The answer says that too many requests were made.' },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"object":"error","status":401,"code":"unauthorized","message":"API token is invalid."}',
      cause: 'credentials-invalid',
      source: 'developers.notion.com, status codes',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"object":"error","status":403,"code":"restricted_resource","message":"Insufficient permissions for this endpoint."}',
      cause: 'permission-denied',
      source: 'developers.notion.com, status codes',
    },
  ],
});
