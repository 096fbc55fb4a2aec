import { defineSignature } from '../signature.ts';

/** Okta: E00000nn codes (developer.okta.com, error codes). */
export default defineSignature({
  id: 'okta',
  product: 'Okta',
  layer: 'identity-provider',
  patterns: [{ body: /"errorcode" ?: ?"e0000\d{3}"/ }, { headers: { 'x-okta-request-id': true } }],
  messages: [
    {
      when: { body: /"e0000004"/ },
      suggests: { 'credentials-invalid': 'certain', 'account-locked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"e0000006"/ },
      suggests: { 'permission-denied': 'certain', 'scope-insufficient': 'hint' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"e0000011"/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely', 'token-revoked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    { when: { body: /"e0000047"/ }, suggests: { 'rate-limited': 'certain' }, means: 'The answer says that too many requests were made.' },
    {
      when: { body: /"e0000069"|"e0000119"/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /"e0000015"|"e0000022"/ },
      suggests: { 'permission-denied': 'likely' },
      means: 'The answer says that the feature is not available here.',
    },
    { when: { body: /"e0000005"/ }, suggests: { 'session-expired': 'certain' }, means: 'The answer says that the session has ended.' },
    {
      when: { body: /"e0000068"|"e0000079"/ },
      suggests: { 'mfa-required': 'likely' },
      means: 'The answer says that the second factor failed.',
    },
    { when: { body: /"e0000007"/ }, suggests: { 'endpoint-mismatch': 'likely' }, means: 'The answer says that there is no such object.' },
    { when: { body: /"e0000064"/ }, suggests: { 'account-locked': 'strong' }, means: 'The answer says that the password has expired.' },
    {
      when: { challenge: /use_dpop_nonce|invalid_dpop_proof/ },
      suggests: { 'token-binding-mismatch': 'certain' },
      means: 'The answer speaks of the proof that ties the token to its holder.',
    },
    {
      when: { challenge: /insufficient_scope/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errorCode":"E0000011","errorSummary":"Invalid token provided"}',
      cause: 'credentials-invalid',
      source: 'Okta error codes',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"errorCode":"E0000006","errorSummary":"You do not have permission to perform the requested action"}',
      cause: 'permission-denied',
      source: 'Okta error codes',
    },
  ],
});
