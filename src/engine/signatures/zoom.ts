import { defineSignature } from '../signature.ts';

/** Zoom API: error codes (developers.zoom.us). */
export default defineSignature({
  id: 'zoom',
  product: 'Zoom',
  layer: 'application',
  patterns: [{ body: /"code" ?: ?(?:124|4711|4700), ?"message"/ }],
  messages: [
    {
      when: { body: /does not contain scopes|"code" ?: ?4711/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    { when: { body: /token is expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /invalid access token/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely', 'token-malformed': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":124,"message":"Invalid access token."}',
      cause: 'credentials-invalid',
      source: 'developers.zoom.us, errors',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"code":4711,"message":"Invalid access token, does not contain scopes:[user:read:admin]."}',
      cause: 'scope-insufficient',
      source: 'developers.zoom.us, errors',
    },
  ],
});
