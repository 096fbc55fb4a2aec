import { defineSignature } from '../signature.ts';

/** Mattermost API: id of its AppError (mattermost/mattermost i18n). */
export default defineSignature({
  id: 'mattermost',
  product: 'Mattermost',
  layer: 'application',
  patterns: [{ body: /"id" ?: ?"[a-z_.]{3,80}\.app_error"/ }],
  messages: [
    { when: { body: /session_expired/ }, suggests: { 'session-expired': 'certain' }, means: 'The answer says that the session has ended.' },
    { when: { body: /mfa/ }, suggests: { 'mfa-required': 'certain' }, means: 'The answer asks for a stronger or fresher sign-in.' },
    {
      when: { body: /login\.(?:invalid|client|not_verified)|check_user_password|invalid_credentials|invalid_token/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /permissions\.app_error/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    { when: { body: /rate_limit/ }, suggests: { 'rate-limited': 'certain' }, means: 'The answer says that too many requests were made.' },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"id":"api.context.session_expired.app_error","message":"Invalid or expired session, please login again.","status_code":401}',
      cause: 'session-expired',
      source: 'mattermost/mattermost server/i18n/en.json',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"id":"api.context.permissions.app_error","message":"You do not have the appropriate permissions.","status_code":403}',
      cause: 'permission-denied',
      source: 'mattermost/mattermost server/i18n/en.json',
    },
  ],
});
