import { defineSignature } from '../signature.ts';

/** HERE REST APIs (developer.here.com). */
export default defineSignature({
  id: 'here',
  product: 'HERE platform',
  layer: 'application',
  patterns: [{ body: /apikey invalid\. apikey not found|these credentials do not authorize access/ }],
  messages: [
    {
      when: { body: /apikey invalid/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /do not authorize access/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"Unauthorized","error_description":"apiKey invalid. apiKey not found."}',
      cause: 'credentials-invalid',
      source: 'developer.here.com, error codes',
    },
  ],
});
