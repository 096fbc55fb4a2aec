import { defineSignature } from '../signature.ts';

/** Telegram Bot API: ok, error_code, description (core.telegram.org/bots/api). */
export default defineSignature({
  id: 'telegram',
  product: 'Telegram Bot API',
  layer: 'application',
  patterns: [{ body: /"ok" ?: ?false, ?"error_code" ?: ?\d{3}, ?"description"/ }],
  messages: [
    {
      when: { status: [401, 404], body: /"error_code" ?: ?(?:401|404), ?"description" ?: ?"(?:unauthorized|not found)"/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"error_code" ?: ?403/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"error_code" ?: ?429/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"ok":false,"error_code":401,"description":"Unauthorized"}',
      cause: 'credentials-invalid',
      source: 'core.telegram.org/bots/api',
    },
  ],
});
