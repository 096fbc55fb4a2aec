import { defineSignature } from '../signature.ts';

/** Auth0: Management and Authentication API errors (auth0.com/docs/api). */
export default defineSignature({
  id: 'auth0',
  product: 'Auth0',
  layer: 'identity-provider',
  patterns: [
    { headers: { 'x-auth0-requestid': true } },
    { body: /for json web token validation|expected any of: (?:read|create|update|delete):/ },
    { body: /"errorcode" ?: ?"insufficient_scope"/ },
  ],
  messages: [
    {
      when: { body: /expired token received/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalid signature received/ },
      suggests: { 'token-signature-invalid': 'strong', 'environment-mismatch': 'hint' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /bad audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /bad issuer/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /bad httpverb|malformed token|invalid token/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /insufficient_scope|insufficient scope/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /too_many_attempts|account has been blocked/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /"error" ?: ?"mfa_required"/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
    {
      when: { body: /wrong email or password/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /unauthorized_client|grant type .{0,60}not allowed/ },
      suggests: { 'oauth-client-rejected': 'strong' },
      means: 'The answer says that the client, not the user, failed to authenticate.',
    },
    {
      when: { body: /service not (?:found|enabled)/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that no API of this audience is registered.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"statusCode":403,"error":"Forbidden","message":"Insufficient scope, expected any of: read:users","errorCode":"insufficient_scope"}',
      cause: 'scope-insufficient',
      source: 'Auth0 Management API',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"statusCode":401,"error":"Unauthorized","message":"Expired token received for JSON Web Token validation"}',
      cause: 'token-expired',
      source: 'Auth0 Management API',
    },
  ],
});
