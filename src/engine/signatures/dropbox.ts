import { defineSignature } from '../signature.ts';

/** Dropbox API: error_summary (dropbox.com/developers, error handling). */
export default defineSignature({
  id: 'dropbox',
  product: 'Dropbox',
  layer: 'application',
  patterns: [{ body: /"error_summary" ?: ?"/ }],
  messages: [
    {
      when: { body: /expired_access_token/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /missing_scope/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /invalid_access_token/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /user_suspended|invalid_select_user/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /"error_summary" ?: ?"(?:access_denied|no_permission|invalid_account_type|paper_access_denied)/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error_summary":"expired_access_token/..","error":{".tag":"expired_access_token"}}',
      cause: 'token-expired',
      source: 'dropbox.com/developers, error handling',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error_summary":"missing_scope/.","error":{".tag":"missing_scope","required_scope":"files.content.write"}}',
      cause: 'scope-insufficient',
      source: 'dropbox.com/developers, error handling',
    },
  ],
});
