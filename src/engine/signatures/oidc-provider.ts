import { defineSignature } from '../signature.ts';

/** panva/node-oidc-provider: lib/helpers/errors.js; its descriptions are public, its details stay in the log. */
export default defineSignature({
  id: 'oidc-provider',
  product: 'oidc-provider',
  layer: 'identity-provider',
  patterns: [
    {
      body: /"error_description" ?: ?"(?:invalid token provided|client authentication failed|grant request is invalid|no access token provided|oops! something went wrong|access token missing requested scope|session not found|no client authentication mechanism provided)"/,
    },
    { challenge: /error_description="(?:invalid token provided|no access token provided|client authentication failed)"/ },
    { body: /redirect_uri did not match any of the client's registered redirect_uris/ },
    { body: /<title>oops! something went wrong<\/title>/ },
  ],
  messages: [
    {
      when: { body: /client authentication failed|no client authentication mechanism/ },
      suggests: { 'oauth-client-rejected': 'certain' },
      means: 'The answer says that the client, not the user, failed to authenticate.',
    },
    {
      when: { body: /grant request is invalid/ },
      suggests: { 'grant-rejected': 'certain' },
      means: 'The answer says that the code or refresh token can no longer be used.',
    },
    {
      when: { body: /did not match any of the client's registered redirect_uris/ },
      suggests: { 'redirect-uri-mismatch': 'certain' },
      means: 'The answer says that the redirect address is not one registered for the client.',
    },
    {
      when: { body: /access token missing requested scope/ },
      suggests: { 'scope-insufficient': 'strong' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /no access token provided/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /session not found/ },
      suggests: { 'session-expired': 'strong' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /"error" ?: ?"use_dpop_nonce"|invalid_dpop_proof/ },
      suggests: { 'token-binding-mismatch': 'certain' },
      means: 'The answer speaks of the proof that ties the token to its holder.',
    },
    {
      when: { body: /requested grant type is not allowed|requested response_type is not allowed/ },
      suggests: { 'oauth-client-rejected': 'strong' },
      means: 'The answer says that this client may not use this kind of grant.',
    },
    {
      when: { body: /client is invalid/ },
      suggests: { 'oauth-client-rejected': 'strong' },
      means: 'The answer says that no such client is registered.',
    },
    {
      when: { body: /invalid token provided/ },
      suggests: { 'token-expired': 'likely', 'credentials-invalid': 'hint', 'token-revoked': 'hint', 'token-type-mismatch': 'hint' },
      means: 'The identity provider says the same for expired, revoked and unknown tokens.',
    },
    {
      when: { status: 500 },
      suggests: { 'identity-provider-misconfigured': 'likely' },
      means: 'The identity provider reports an error of its own.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="http://localhost:3000", error="invalid_token", error_description="invalid token provided"\n\n{"error":"invalid_token","error_description":"invalid token provided"}',
      cause: 'token-expired',
      source: 'panva/node-oidc-provider lib/helpers/errors.js',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client","error_description":"client authentication failed"}',
      cause: 'oauth-client-rejected',
      source: 'panva/node-oidc-provider lib/helpers/errors.js',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant","error_description":"grant request is invalid"}',
      cause: 'grant-rejected',
      source: 'panva/node-oidc-provider lib/helpers/errors.js',
    },
    {
      answer:
        'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_redirect_uri","error_description":"redirect_uri did not match any of the client\'s registered redirect_uris"}',
      cause: 'redirect-uri-mismatch',
      source: 'panva/node-oidc-provider lib/helpers/errors.js',
    },
  ],
});
