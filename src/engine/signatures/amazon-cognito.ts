import { defineSignature } from '../signature.ts';

/** Amazon Cognito user pools and identity pools (API reference, InitiateAuth and GetId errors). */
export default defineSignature({
  id: 'amazon-cognito',
  product: 'Amazon Cognito',
  layer: 'identity-provider',
  patterns: [
    {
      body: /secret ?_?hash|cognito-idp|cognitoidentityprovider|identity pool|"__type" ?: ?"(?:usernotconfirmedexception|passwordresetrequiredexception|usernotfoundexception|notauthorizedexception)"/,
    },
  ],
  messages: [
    {
      when: { body: /secret ?_?hash/ },
      suggests: { 'oauth-client-rejected': 'certain', 'request-signature-invalid': 'likely', 'permission-denied': 'against' },
      means: 'The app client has a secret, and the SECRET_HASH made from it is missing or does not fit.',
    },
    {
      when: { body: /refresh token has (?:expired|been revoked)|invalid refresh token/ },
      suggests: { 'grant-rejected': 'certain', 'token-revoked': 'hint' },
      means: 'The refresh token can no longer be used.',
    },
    {
      when: { body: /access token has been revoked/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /access token has expired|invalid login token\. token expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /incorrect username or password|user does not exist|invalid access token/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /user is disabled|password attempts exceeded|usernotconfirmed|user is not confirmed|passwordresetrequired/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /does not have required scopes/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /not from a supported provider/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The token comes from an issuer that the identity pool does not know.',
    },
    {
      when: { body: /unauthenticated access is not supported/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /client is not enabled for oauth|auth flow not enabled|user pool client .{1,60} does not exist/ },
      suggests: { 'oauth-client-rejected': 'certain' },
      means: 'The app client may not use this flow.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"__type":"NotAuthorizedException","message":"Unable to verify secret hash for client 1abc"}',
      cause: 'oauth-client-rejected',
      source: 'Amazon Cognito developer guide, "Computing secret hash values"',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"__type":"NotAuthorizedException","message":"Incorrect username or password."}',
      cause: 'credentials-invalid',
      source: 'Amazon Cognito API reference, InitiateAuth',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"__type":"NotAuthorizedException","message":"Refresh Token has been revoked"}',
      cause: 'grant-rejected',
      source: 'Amazon Cognito developer guide, token revocation',
    },
  ],
});
