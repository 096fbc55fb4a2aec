import { defineSignature } from '../signature.ts';

/** ClickUp API: ECODE (developer.clickup.com, common errors). */
export default defineSignature({
  id: 'clickup',
  product: 'ClickUp',
  layer: 'application',
  patterns: [{ body: /"ecode" ?: ?"[a-z]{3,12}_\d{2,4}"/ }],
  messages: [
    {
      when: { body: /oauth_017|authorization header required/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /team(?:\(s\))? not authorized|oauth_02[3-7]/ },
      suggests: { 'permission-denied': 'certain', 'environment-mismatch': 'likely' },
      means: 'The workspace has not been authorised for this token.',
    },
    {
      when: { body: /oauth_0(?:18|19|2[12])|token (?:not found|invalid)/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /app_002|rate limit/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"err":"Team not authorized","ECODE":"OAUTH_027"}',
      cause: 'permission-denied',
      source: 'developer.clickup.com, common errors',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"err":"Token invalid","ECODE":"OAUTH_021"}',
      cause: 'credentials-invalid',
      source: 'developer.clickup.com, common errors',
    },
  ],
});
