import { defineSignature } from '../signature.ts';

/** Linear GraphQL API (developers.linear.app, errors). */
export default defineSignature({
  id: 'linear',
  product: 'Linear',
  layer: 'application',
  patterns: [{ body: /"type" ?: ?"(?:authentication error|forbidden|feature not accessible)".{0,80}"(?:code|usererror)"/ }],
  messages: [
    {
      when: { body: /not authenticated/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"code" ?: ?"authentication_error"/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"code" ?: ?"forbidden"|feature not accessible/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"message":"Authentication required, not authenticated","extensions":{"type":"authentication error","code":"AUTHENTICATION_ERROR"}}]}',
      cause: 'credentials-missing',
      source: 'linear/linear packages/sdk error.ts',
    },
  ],
});
