import { defineSignature } from '../signature.ts';

/** Snowflake: codes of its REST and driver sign-in (docs.snowflake.com, SQL API and key-pair troubleshooting). */
export default defineSignature({
  id: 'snowflake',
  product: 'Snowflake',
  layer: 'application',
  patterns: [{ body: /"code" ?: ?"39\d{4}"|vend[eo]r ?code: 39\d{4}|snowflakecomputing\.com|\bsnowflake\.(?:connector|ingest)\b/ }],
  messages: [
    {
      when: { body: /jwt token is invalid|\b39(?:0144|4300|4304)\b/ },
      suggests: { 'token-signature-invalid': 'strong', 'credentials-invalid': 'likely', 'issuer-mismatch': 'hint' },
      means: 'The key pair was refused: the public key of this user, the account or the claims of the JWT do not fit.',
    },
    {
      when: { body: /oauth access token expired|authentication token has expired|\b390(?:318|114)\b/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalid oauth access token|\b390303\b|incorrect username or password|\b390100\b/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /session no longer exists|\b39011[12]\b/ },
      suggests: { 'session-expired': 'certain' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /is not allowed to access snowflake|network policy/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /user temporarily locked|user access disabled|user account has been locked/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /is not granted to this user|insufficient privileges/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":"390144","message":"JWT token is invalid. [abc]"}',
      cause: 'token-signature-invalid',
      source: 'docs.snowflake.com, key-pair authentication troubleshooting',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":"390318","message":"OAuth access token expired. [abc]"}',
      cause: 'token-expired',
      source: 'docs.snowflake.com, SQL API',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":"390303","message":"Invalid OAuth access token. [abc]"}',
      cause: 'credentials-invalid',
      source: 'docs.snowflake.com, SQL API',
    },
  ],
});
