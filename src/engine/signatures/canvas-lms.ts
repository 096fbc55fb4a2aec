import { defineSignature } from '../signature.ts';

/** Canvas LMS API (canvas.instructure.com/doc/api). */
export default defineSignature({
  id: 'canvas-lms',
  product: 'Canvas LMS',
  layer: 'application',
  patterns: [
    {
      body: /user authori[sz]ation required|"errors" ?: ?\[ ?\{ ?"message" ?: ?"(?:insufficient scopes on access token|invalid access token\.)/,
    },
    { challenge: /realm="canvas-lms"/ },
  ],
  messages: [
    {
      when: { body: /insufficient scopes/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /expired access token/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalid access token/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /user authori[sz]ation required/ },
      suggests: { 'credentials-missing': 'strong', 'session-expired': 'likely' },
      means: 'Nobody is signed in.',
    },
    {
      when: { body: /user not authorized to perform/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="canvas-lms"\n\n{"errors":[{"message":"Invalid access token."}]}',
      cause: 'credentials-invalid',
      source: 'instructure/canvas-lms',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"status":"unauthenticated","errors":[{"message":"user authorization required"}]}',
      cause: 'credentials-missing',
      source: 'instructure/canvas-lms',
    },
  ],
});
