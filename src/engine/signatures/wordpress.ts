import { defineSignature } from '../signature.ts';

/** WordPress: error codes of its REST API (wp-includes/rest-api.php, user.php). */
export default defineSignature({
  id: 'wordpress',
  product: 'WordPress REST API',
  layer: 'application',
  patterns: [
    {
      body: /"code" ?: ?"(?:rest_\w{3,60}|incorrect_password|invalid_username|invalid_email|application_passwords_disabled|jwt_auth_\w{3,60})", ?"message"/,
    },
    { headers: { Link: /rel="https:\/\/api\.w\.org\/"/ } },
  ],
  messages: [
    {
      when: { body: /rest_cookie_invalid_nonce|cookie check failed/ },
      suggests: { 'csrf-rejected': 'certain', 'session-expired': 'hint' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /jwt_auth_(?:bad_auth_header|no_auth_header)/ },
      suggests: { 'credentials-missing': 'likely', 'credentials-malformed': 'likely' },
      means: 'The plugin found no token in the header, which servers often strip.',
    },
    {
      when: { body: /jwt_auth_invalid_token.{0,120}expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /jwt_auth_invalid_token.{0,120}signature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /incorrect_password|invalid_username|invalid_email/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /rest_not_logged_in|you are not currently logged in/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /application_passwords_disabled/ },
      suggests: { 'scheme-mismatch': 'strong' },
      means: 'The answer says that application passwords are switched off.',
    },
    // Plugins that close the REST API to guests close its login routes, too (Disable REST API, All In One WP Security, iThemes).
    {
      when: {
        body: /rest_login_required|restricted to authenticated users|only authenticated users can access the rest api|rest_api_(?:disabled|restricted)|rest api (?:has been |is )?(?:disabled|restricted)/,
      },
      suggests: {
        'server-misconfigured': 'likely',
        'permission-denied': 'hint',
        'credentials-missing': 'likely',
        'credentials-invalid': 'against',
      },
      means: 'A plugin has closed the whole REST API to guests.',
    },
    {
      when: { status: 401, body: /rest_(?:forbidden|cannot)/ },
      suggests: { 'credentials-missing': 'strong', 'permission-denied': 'likely' },
      means: 'The answer says that an anonymous caller may not do this.',
    },
    {
      when: { status: 403, body: /rest_(?:forbidden|cannot)/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /rest_no_route/ },
      suggests: { 'endpoint-mismatch': 'certain' },
      means: 'The answer says that nothing of this address and method is served here.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"code":"rest_cookie_invalid_nonce","message":"Cookie check failed","data":{"status":403}}',
      cause: 'csrf-rejected',
      source: 'WordPress/WordPress wp-includes/rest-api.php',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}',
      cause: 'credentials-missing',
      source: 'WordPress/WordPress wp-includes/rest-api',
    },
  ],
});
