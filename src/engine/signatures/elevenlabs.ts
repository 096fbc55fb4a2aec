import { defineSignature } from '../signature.ts';

/** ElevenLabs API: detail.status (elevenlabs.io/docs, errors). */
export default defineSignature({
  id: 'elevenlabs',
  product: 'ElevenLabs',
  layer: 'application',
  patterns: [
    {
      body: /"detail" ?: ?\{ ?"status" ?: ?"(?:invalid_api_key|missing_permissions|needs_authorization|quota_exceeded|detected_unusual_activity)"/,
    },
  ],
  messages: [
    {
      when: { body: /invalid_api_key/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /missing_permissions/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /needs_authorization/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /quota_exceeded/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /detected_unusual_activity/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"detail":{"status":"missing_permissions","message":"The API key you used is missing the permission user_read to execute this operation."}}',
      cause: 'scope-insufficient',
      source: 'elevenlabs.io/docs, errors',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"detail":{"status":"invalid_api_key","message":"Invalid API key"}}',
      cause: 'credentials-invalid',
      source: 'elevenlabs.io/docs, errors',
    },
  ],
});
