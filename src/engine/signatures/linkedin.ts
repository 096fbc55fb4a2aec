import { defineSignature } from '../signature.ts';

/** LinkedIn API: serviceErrorCode (learn.microsoft.com/linkedin, error handling). */
export default defineSignature({
  id: 'linkedin',
  product: 'LinkedIn',
  layer: 'application',
  patterns: [{ body: /"serviceerrorcode" ?: ?\d/ }],
  messages: [
    {
      when: { body: /\b65601\b|revoked by the user/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /\b65604\b|empty oauth2/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    { when: { body: /\b65602\b|expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /\b65600\b|invalid access token/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"serviceerrorcode" ?: ?100\b|not enough permissions/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /member is restricted/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"serviceErrorCode":65601,"message":"The token used in the request has been revoked by the user","status":401}',
      cause: 'token-revoked',
      source: 'learn.microsoft.com/linkedin, error handling',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"serviceErrorCode":65604,"message":"Empty oauth2_access_token","status":401}',
      cause: 'credentials-missing',
      source: 'learn.microsoft.com/linkedin, error handling',
    },
  ],
});
