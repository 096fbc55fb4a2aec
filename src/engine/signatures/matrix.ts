import { defineSignature } from '../signature.ts';

/** Matrix client-server API: errcode (spec.matrix.org). */
export default defineSignature({
  id: 'matrix',
  product: 'Matrix homeserver',
  layer: 'application',
  patterns: [{ body: /"errcode" ?: ?"m_[a-z_]{3,40}"/ }],
  messages: [
    {
      when: { body: /m_missing_token/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /m_unknown_token/ },
      suggests: { 'token-revoked': 'strong', 'session-expired': 'likely', 'credentials-invalid': 'likely' },
      means: 'The access token is not known any more: logged out, or of another homeserver.',
    },
    {
      when: { body: /m_user_deactivated|m_user_locked|m_user_suspended/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /m_limit_exceeded/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /m_forbidden.{0,60}(?:password|username)|(?:password|username).{0,60}m_forbidden/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /m_forbidden/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errcode":"M_UNKNOWN_TOKEN","error":"Invalid access token passed.","soft_logout":false}',
      cause: 'token-revoked',
      source: 'spec.matrix.org, standard error response',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errcode":"M_MISSING_TOKEN","error":"Missing access token"}',
      cause: 'credentials-missing',
      source: 'spec.matrix.org, standard error response',
    },
  ],
});
