import { defineSignature } from '../signature.ts';

/** Dynatrace API (docs.dynatrace.com). */
export default defineSignature({
  id: 'dynatrace',
  product: 'Dynatrace',
  layer: 'application',
  patterns: [{ body: /token (?:is )?missing required scope|missing token scope|"message" ?: ?"token authentication failed/ }],
  messages: [
    {
      when: { body: /missing (?:required )?(?:token )?scope/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /token authentication failed/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"error":{"code":403,"message":"Token is missing required scope. Use one of: metrics.ingest (Ingest metrics)"}}',
      cause: 'scope-insufficient',
      source: 'docs.dynatrace.com, access tokens',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":401,"message":"Token Authentication failed"}}',
      cause: 'credentials-invalid',
      source: 'docs.dynatrace.com, access tokens',
    },
  ],
});
