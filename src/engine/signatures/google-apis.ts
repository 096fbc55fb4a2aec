import { defineSignature } from '../signature.ts';

/** Google APIs: google.rpc.ErrorInfo reasons (googleapis/googleapis error_reason.proto) and their older texts. */
export default defineSignature({
  id: 'google-apis',
  product: 'Google APIs',
  layer: 'application',
  patterns: [
    { body: /type\.googleapis\.com\/google\.rpc|"domain" ?: ?"(?:googleapis\.com|global)"/ },
    { challenge: /accounts\.google\.com/ },
    { body: /expected oauth 2 access token, login cookie|unregistered callers \(callers without/ },
    { body: /api key not valid\. please pass/ },
  ],
  messages: [
    {
      when: { body: /access_token_expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /access_token_scope_insufficient|insufficient authentication scopes|insufficientscopes/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /access_token_type_unsupported/ },
      suggests: { 'token-type-mismatch': 'certain', 'credentials-invalid': 'hint' },
      means: 'The answer says that another kind of token is expected.',
    },
    {
      when: { body: /credentials_missing|missing required authentication credential|unregistered callers/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /api_key_invalid|api key not valid|keyinvalid/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /api key expired|expired_api_key/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the key has expired.',
    },
    {
      when: { body: /api_key_ip_address_blocked|iprefererblocked/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: {
        body: /api_key_(?:http_referrer|service|android_app|ios_app)_blocked|user_project_denied|iam_permission_denied|resource_quota/,
      },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this key or project may not be used for this call.',
    },
    {
      when: { body: /service_disabled|accessnotconfigured|has not been used in project/ },
      suggests: { 'server-misconfigured': 'strong', 'environment-mismatch': 'likely' },
      means: "The answer says that the service is not switched on for the caller's project.",
    },
    {
      when: { body: /billing_disabled|account_state_invalid|consumer_suspended/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /rate_limit_exceeded|ratelimitexceeded|resource_exhausted/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /login_required|session_cookie_invalid|login_cookie_invalid/ },
      suggests: { 'session-expired': 'strong' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { challenge: /error="?invalid_token/ },
      suggests: { 'token-expired': 'likely', 'credentials-invalid': 'hint' },
      means: 'The answer refuses a token without saying why.',
    },
    {
      when: { body: /invalid authentication credentials|autherror/ },
      suggests: { 'token-expired': 'likely', 'credentials-invalid': 'hint', 'token-revoked': 'hint', 'token-type-mismatch': 'hint' },
      means: 'The answer says the same for expired, revoked and unknown tokens.',
    },
    {
      when: { body: /"status" ?: ?"permission_denied"/ },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":401,"status":"UNAUTHENTICATED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"ACCESS_TOKEN_EXPIRED","domain":"googleapis.com"}]}}',
      cause: 'token-expired',
      source: 'googleapis/googleapis google/api/error_reason.proto',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"error":{"details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT","domain":"googleapis.com"}]}}',
      cause: 'scope-insufficient',
      source: 'googleapis/googleapis google/api/error_reason.proto',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"error":{"message":"API key not valid. Please pass a valid API key."}}',
      cause: 'credentials-invalid',
      source: 'Google APIs',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="https://accounts.google.com/"\n\n{"error":{"message":"Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential."}}',
      cause: 'credentials-missing',
      source: 'Google APIs',
    },
  ],
});
