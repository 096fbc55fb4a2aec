import { defineSignature } from '../signature.ts';

/** Doorkeeper for Rails: config/locales/en.yml. */
export default defineSignature({
  id: 'doorkeeper',
  product: 'Doorkeeper',
  layer: 'application',
  patterns: [
    { challenge: /realm="doorkeeper"/ },
    { body: /client authentication failed due to unknown client/ },
    { body: /the provided authorization grant is invalid, expired, revoked, does not match/ },
    { body: /requested redirect uri is malformed or doesn't match/ },
  ],
  messages: [
    {
      when: { challenge: /token was revoked/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    { when: { challenge: /token expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { challenge: /token is invalid/ },
      suggests: { 'credentials-invalid': 'strong', 'environment-mismatch': 'hint', 'token-revoked': 'hint' },
      means: 'The answer says that no such token exists here.',
    },
    {
      when: { challenge: /insufficient_scope|requires scope/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /client authentication failed/ },
      suggests: { 'oauth-client-rejected': 'certain' },
      means: 'The answer says that the client, not the user, failed to authenticate.',
    },
    {
      when: { body: /authorization grant is invalid/ },
      suggests: { 'grant-rejected': 'certain', 'redirect-uri-mismatch': 'hint' },
      means: 'The answer says that the code or refresh token can no longer be used.',
    },
    {
      when: { body: /requested redirect uri/ },
      suggests: { 'redirect-uri-mismatch': 'certain' },
      means: 'The answer says that the redirect address is not one registered for the client.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token was revoked"\n\n',
      cause: 'token-revoked',
      source: 'doorkeeper-gem/doorkeeper config/locales/en.yml',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token expired"\n\n',
      cause: 'token-expired',
      source: 'doorkeeper-gem/doorkeeper config/locales/en.yml',
    },
  ],
});
