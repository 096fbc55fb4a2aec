import { defineSignature } from '../signature.ts';

/** Slack: `error` of the Web API, sent with status 200 (docs.slack.dev), so its words speak against a success. */
export default defineSignature({
  id: 'slack',
  product: 'Slack Web API',
  layer: 'application',
  patterns: [{ body: /^ ?\{"ok" ?: ?false, ?"error" ?: ?"\w{3,60}"/ }, { headers: { 'x-slack-req-id': true } }],
  messages: [
    {
      when: { body: /"not_authed"/ },
      suggests: { 'credentials-missing': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"token_expired"/ },
      suggests: { 'token-expired': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /"token_revoked"/ },
      suggests: { 'token-revoked': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /"account_inactive"|"team_access_not_granted"|"org_login_required"/ },
      suggests: { 'account-locked': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /"not_allowed_token_type"/ },
      suggests: { 'token-type-mismatch': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that another kind of token is expected.',
    },
    {
      when: { body: /"missing_scope"/ },
      suggests: { 'scope-insufficient': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /"invalid_auth"/ },
      suggests: { 'credentials-invalid': 'strong', 'token-revoked': 'hint', 'ip-restricted': 'hint', 'no-auth-failure': 'against' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"(?:no_permission|ekm_access_denied|access_denied|restricted_action|not_in_channel)"/ },
      suggests: { 'permission-denied': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"(?:ratelimited|rate_limited)"/ },
      suggests: { 'rate-limited': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /"two_factor_setup_required"/ },
      suggests: { 'mfa-required': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
    {
      when: { body: /"(?:bad_client_secret|invalid_client_id)"/ },
      suggests: { 'oauth-client-rejected': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the client, not the user, failed to authenticate.',
    },
    {
      when: { body: /"bad_redirect_uri"/ },
      suggests: { 'redirect-uri-mismatch': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the redirect address is not one registered for the client.',
    },
    {
      when: { body: /"(?:invalid_code|code_already_used|invalid_refresh_token)"/ },
      suggests: { 'grant-rejected': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the code or refresh token can no longer be used.',
    },
  ],
  examples: [
    { answer: 'HTTP/1.1 200 OK\n\n{"ok":false,"error":"not_authed"}', cause: 'credentials-missing', source: 'Slack API documentation' },
    {
      answer: 'HTTP/1.1 200 OK\n\n{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"users:read"}',
      cause: 'scope-insufficient',
      source: 'Slack API documentation',
    },
    { answer: 'HTTP/1.1 200 OK\n\n{"ok":false,"error":"invalid_auth"}', cause: 'credentials-invalid', source: 'Slack API documentation' },
  ],
});
