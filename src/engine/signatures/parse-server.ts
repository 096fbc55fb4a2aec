import { defineSignature } from '../signature.ts';

/** Parse Server: numeric codes (docs.parseplatform.org, error codes). */
export default defineSignature({
  id: 'parse-server',
  product: 'Parse Server',
  layer: 'application',
  patterns: [{ body: /"code" ?: ?(?:101|119|206|209), ?"error"/ }],
  messages: [
    {
      when: { body: /"code" ?: ?209\b/ },
      suggests: { 'session-expired': 'certain' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /"code" ?: ?119\b/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"code" ?: ?206\b/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid username\/password/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"code":209,"error":"Invalid session token"}',
      cause: 'session-expired',
      source: 'docs.parseplatform.org, error codes',
    },
  ],
});
