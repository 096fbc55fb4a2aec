import { defineSignature } from '../signature.ts';

/** Zulip API: code (zulip.com/api/rest-error-handling). */
export default defineSignature({
  id: 'zulip',
  product: 'Zulip',
  layer: 'application',
  patterns: [
    {
      status: [401, 403, 429],
      body: /"result" ?: ?"error".{0,200}"code" ?: ?"|"code" ?: ?"(?:invalid_api_key|unauthorized|user_deactivated|realm_deactivated)".{0,200}"result" ?: ?"error"/,
    },
  ],
  messages: [
    {
      when: { body: /_deactivated/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /invalid_api_key|malformed api key/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /rate_limit_hit/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /not logged in/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"result":"error","msg":"Invalid API key","code":"INVALID_API_KEY"}',
      cause: 'credentials-invalid',
      source: 'zulip.com/api/rest-error-handling',
    },
  ],
});
