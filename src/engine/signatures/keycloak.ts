import { defineSignature } from '../signature.ts';

/** Keycloak: userinfo, token and admin endpoints (services/src/main/java/org/keycloak). */
export default defineSignature({
  id: 'keycloak',
  product: 'Keycloak',
  layer: 'identity-provider',
  patterns: [
    {
      body: /"error_description" ?: ?"(?:token verification failed|user session not found|session not active|invalid user credentials|invalid client or invalid client credentials|account disabled|account is not fully set up|invalid token issuer|missing openid scope|client not enabled to retrieve|maximum allowed refresh token)/,
    },
    { body: /"error" ?: ?"http 401 unauthorized"/ },
    { challenge: /token verification failed|missing openid scope/ },
    { body: /thumbprint and one in the refresh token/ },
  ],
  messages: [
    {
      when: { body: /session (?:not found|expired|not active)|offline user session not found/ },
      suggests: { 'session-expired': 'strong', 'token-revoked': 'hint' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /thumbprint/ },
      suggests: { 'token-binding-mismatch': 'strong', 'client-certificate-required': 'hint' },
      means: 'The answer speaks of the proof that ties the token to its holder.',
    },
    {
      when: { body: /missing openid scope/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /invalid token issuer/ },
      suggests: { 'issuer-mismatch': 'strong', 'environment-mismatch': 'likely' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /account disabled|account is not fully set up/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /invalid user credentials/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /invalid client (?:or|secret|credentials)|client not enabled|unauthorized_client/ },
      suggests: { 'oauth-client-rejected': 'certain' },
      means: 'The answer says that the client, not the user, failed to authenticate.',
    },
    {
      when: { body: /token is not active|token verification failed|http 401 unauthorized/ },
      suggests: { 'token-expired': 'likely', 'issuer-mismatch': 'hint', 'token-signature-invalid': 'hint' },
      means: 'The answer says the same for expired, foreign and forged tokens.',
    },
    {
      when: { body: /stale token|maximum allowed refresh token|refresh token/ },
      suggests: { 'grant-rejected': 'strong' },
      means: 'The answer says that the code or refresh token can no longer be used.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="r", error="invalid_token", error_description="Token verification failed"\n\n{"error":"invalid_token","error_description":"Token verification failed"}',
      cause: 'token-expired',
      source: 'keycloak/keycloak UserInfoEndpoint.java',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant","error_description":"Session not active"}',
      cause: 'session-expired',
      source: 'keycloak/keycloak TokenManager.java',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"invalid_grant","error_description":"Invalid user credentials"}',
      cause: 'credentials-invalid',
      source: 'keycloak/keycloak ResourceOwnerPasswordCredentialsGrantType',
    },
  ],
});
