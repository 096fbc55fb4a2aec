import { defineSignature } from '../signature.ts';

/** Intercom API: error codes (developers.intercom.com, "Error codes"). */
export default defineSignature({
  id: 'intercom',
  product: 'Intercom',
  layer: 'application',
  patterns: [{ status: [401, 403, 429], body: /"type" ?: ?"error\.list"/ }],
  messages: [
    { when: { body: /token_revoked/ }, suggests: { 'token-revoked': 'strong' }, means: 'The answer says that the token was revoked.' },
    { when: { body: /token_expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /token_suspended|token_blocked/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /token_unauthorized|api_plan_restricted/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /missing_authorization/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"code" ?: ?"(?:unauthorized|token_not_found)"/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /rate_limit_exceeded/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"type":"error.list","errors":[{"code":"unauthorized","message":"Access Token Invalid"}]}',
      cause: 'credentials-invalid',
      source: 'developers.intercom.com, error codes',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"type":"error.list","errors":[{"code":"token_revoked","message":"Access token revoked"}]}',
      cause: 'token-revoked',
      source: 'developers.intercom.com, error codes',
    },
  ],
});
