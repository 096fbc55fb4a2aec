import { defineSignature } from '../signature.ts';

/** Zendesk API (developer.zendesk.com, security and authentication). */
export default defineSignature({
  id: 'zendesk',
  product: 'Zendesk',
  layer: 'application',
  patterns: [{ body: /"error" ?: ?"couldn't authenticate you"/ }, { headers: { 'x-zendesk-request-id': true } }],
  messages: [
    {
      when: { body: /couldn't authenticate you/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /you do not have access to this page|"error" ?: ?"forbidden"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"Couldn\'t authenticate you"}',
      cause: 'credentials-invalid',
      source: 'developer.zendesk.com, security and authentication',
    },
  ],
});
