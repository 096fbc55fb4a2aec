import { defineSignature } from '../signature.ts';

/** Spotify Web API (developer.spotify.com, API calls). */
export default defineSignature({
  id: 'spotify',
  product: 'Spotify',
  layer: 'application',
  patterns: [
    { challenge: /realm="spotify"/ },
    { body: /insufficient client scope|only valid bearer authentication supported|user not registered in the developer dashboard/ },
  ],
  messages: [
    {
      when: { body: /access token expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /insufficient client scope/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /only valid bearer authentication/ },
      suggests: { 'scheme-mismatch': 'certain' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /not registered in the developer dashboard/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /no token provided/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid access token/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="spotify", error="invalid_token", error_description="The access token expired"\n\n{"error":{"status":401,"message":"The access token expired"}}',
      cause: 'token-expired',
      source: 'developer.spotify.com',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"error":{"status":403,"message":"Insufficient client scope"}}',
      cause: 'scope-insufficient',
      source: 'developer.spotify.com',
    },
  ],
});
