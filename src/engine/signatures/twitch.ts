import { defineSignature } from '../signature.ts';

/** Twitch Helix API (dev.twitch.tv). */
export default defineSignature({
  id: 'twitch',
  product: 'Twitch',
  layer: 'application',
  patterns: [
    {
      body: /"message" ?: ?"(?:invalid oauth token|oauth token is missing|client id and oauth token do not match|missing scope: |client id is missing|missing required oauth scope|incorrect user authorization)/,
    },
  ],
  messages: [
    {
      when: { body: /missing (?:scope|required oauth scope)/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /client id and oauth token do not match/ },
      suggests: { 'oauth-client-rejected': 'strong', 'environment-mismatch': 'likely' },
      means: 'The token was made for another client id than the one in the Client-Id field.',
    },
    {
      when: { body: /oauth token is missing|client id is missing/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid oauth token/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"Unauthorized","status":401,"message":"Invalid OAuth token"}',
      cause: 'credentials-invalid',
      source: 'dev.twitch.tv, authentication',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"Unauthorized","status":401,"message":"Client ID and OAuth token do not match"}',
      cause: 'oauth-client-rejected',
      source: 'dev.twitch.tv, authentication',
    },
  ],
});
