import { defineSignature } from '../signature.ts';

/** Microsoft Graph and other Microsoft resource APIs: error.code (learn.microsoft.com/graph/errors, resolve-auth-errors). */
export default defineSignature({
  id: 'microsoft-graph',
  product: 'Microsoft Graph',
  layer: 'application',
  patterns: [
    {
      body: /"code" ?: ?"(?:invalidauthenticationtoken|authorization_requestdenied|invalidauthenticationtokentenant|authenticationfailed|expiredauthenticationtoken)"/,
    },
    { challenge: /login\.(?:microsoftonline|windows)\.(?:com|net)/ },
  ],
  messages: [
    {
      when: { body: /access token is empty|access token is missing/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /lifetime validation failed|token (?:is|has) expired|expiredauthenticationtoken/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /compacttoken parsing|idx14100|jwt is not well formed|idx12741/ },
      suggests: { 'token-malformed': 'strong', 'token-type-mismatch': 'likely' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /audience validation|invalid audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /signature/ },
      suggests: { 'token-signature-invalid': 'strong', 'audience-mismatch': 'hint' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /invalidauthenticationtokentenant|wrong issuer|issuer/ },
      suggests: { 'issuer-mismatch': 'strong', 'environment-mismatch': 'likely' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /authorization_requestdenied|insufficient privileges/ },
      suggests: { 'scope-insufficient': 'strong', 'permission-denied': 'likely' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { challenge: /claims=/ },
      suggests: { 'mfa-required': 'likely', 'session-expired': 'hint' },
      means: 'The answer asks for further claims, such as a fresh or stronger sign-in.',
    },
    {
      when: { body: /"code" ?: ?"invalidauthenticationtoken"/ },
      suggests: { 'token-expired': 'likely', 'token-signature-invalid': 'hint' },
      means: 'The answer says that the token is not accepted.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty."}}',
      cause: 'credentials-missing',
      source: 'Microsoft Graph docs',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":"InvalidAuthenticationToken","message":"Lifetime validation failed, the token is expired."}}',
      cause: 'token-expired',
      source: 'Microsoft Graph docs',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}',
      cause: 'scope-insufficient',
      source: 'Microsoft Graph docs',
    },
  ],
});
