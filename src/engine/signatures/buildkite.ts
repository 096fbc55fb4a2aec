import { defineSignature } from '../signature.ts';

/** Buildkite REST API (buildkite.com/docs/apis). */
export default defineSignature({
  id: 'buildkite',
  product: 'Buildkite',
  layer: 'application',
  patterns: [{ body: /buildkite\.com\/docs/ }],
  messages: [
    {
      when: { body: /please supply a valid api access token/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'The token is missing or not known.',
    },
    {
      when: { body: /required scopes?|doesn't have the/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"Authentication required. Please supply a valid API Access Token: https://buildkite.com/docs/apis/rest-api#authentication"}',
      cause: 'credentials-missing',
      source: 'buildkite.com/docs/apis',
    },
  ],
});
