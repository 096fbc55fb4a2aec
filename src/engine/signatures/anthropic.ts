import { defineSignature } from '../signature.ts';

/** Anthropic API: error types (docs.anthropic.com, errors). */
export default defineSignature({
  id: 'anthropic',
  product: 'Anthropic API',
  layer: 'application',
  patterns: [{ body: /"type" ?: ?"error", ?"error" ?: ?\{"type" ?: ?"\w{3,40}_error"/ }],
  messages: [
    {
      when: { body: /x-api-key header is required|missing/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /not allowed for this organization|organization has (?:been )?disabled/ },
      suggests: { 'permission-denied': 'certain', 'account-locked': 'likely' },
      means: 'The organisation does not allow this way of signing in, or its plan has ended.',
    },
    {
      when: { body: /invalid x-api-key|invalid bearer token/ },
      suggests: { 'credentials-invalid': 'certain', 'token-revoked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /oauth token has expired|token (?:has|is) expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    { when: { body: /revoked/ }, suggests: { 'token-revoked': 'strong' }, means: 'The answer says that the token was revoked.' },
    {
      when: { body: /"type" ?: ?"permission_error"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"type" ?: ?"rate_limit_error"/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /credit balance|billing/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}',
      cause: 'credentials-invalid',
      source: 'Anthropic API documentation',
    },
  ],
});
