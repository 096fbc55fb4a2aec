import { defineSignature } from '../signature.ts';

/** SimpleJWT: rest_framework_simplejwt/authentication.py, tokens.py and exceptions.py. */
export default defineSignature({
  id: 'simplejwt',
  product: 'Django REST framework SimpleJWT',
  layer: 'application',
  patterns: [
    {
      body: /"code" ?: ?"(?:token_not_valid|bad_authorization_header|user_not_found|user_inactive|password_changed|no_active_account)"|no active account found with the given credentials/,
    },
    { body: /given token not valid for any token type/ },
  ],
  messages: [
    {
      when: { body: /token has wrong type/ },
      suggests: { 'token-type-mismatch': 'strong' },
      means: 'The answer says that another kind of token is expected.',
    },
    {
      when: { body: /blacklisted/ },
      suggests: { 'token-revoked': 'strong', 'grant-rejected': 'hint' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /must contain two space-delimited/ },
      suggests: { 'credentials-malformed': 'certain' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /user_inactive|user is inactive/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /user_not_found|user not found/ },
      suggests: { 'account-locked': 'strong', 'environment-mismatch': 'likely' },
      means: "The answer says that the token's user no longer exists here.",
    },
    {
      when: { body: /password_changed|password has been changed/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /token is expired|token has expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /token is invalid"/ },
      suggests: { 'token-signature-invalid': 'likely', 'token-malformed': 'hint', 'credentials-missing': 'against' },
      means: 'The answer says that the token is not valid, and not that it has expired.',
    },
    {
      when: { body: /no active account found|no_active_account/ },
      suggests: { 'credentials-invalid': 'certain', 'account-locked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /token_not_valid/ },
      suggests: {
        'token-expired': 'likely',
        'token-signature-invalid': 'hint',
        'token-malformed': 'hint',
        'credentials-missing': 'against',
      },
      means: 'The answer says the same for expired, forged and broken tokens.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api"\n\n{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is expired"}]}',
      cause: 'token-expired',
      source: 'jazzband/djangorestframework-simplejwt',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api"\n\n{"code":"token_not_valid","messages":[{"message":"Token has wrong type"}]}',
      cause: 'token-type-mismatch',
      source: 'jazzband/djangorestframework-simplejwt',
    },
  ],
});
