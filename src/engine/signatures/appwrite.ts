import { defineSignature } from '../signature.ts';

/** Appwrite: type of its errors (appwrite.io/docs, response codes). */
export default defineSignature({
  id: 'appwrite',
  product: 'Appwrite',
  layer: 'application',
  patterns: [
    {
      body: /"type" ?: ?"(?:general_unauthorized_scope|general_access_forbidden|user_unauthorized|user_jwt_invalid|user_invalid_credentials|user_blocked|user_session_not_found|general_unknown_origin|project_key_expired|user_more_factors_required)"/,
    },
  ],
  messages: [
    {
      when: { body: /role: guests\) missing scope/ },
      suggests: { 'credentials-missing': 'certain', 'scope-insufficient': 'likely' },
      means: 'Nobody is signed in, and guests lack this scope.',
    },
    {
      when: { body: /general_unauthorized_scope/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /more_factors_required/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
    {
      when: { body: /user_blocked/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /unknown_origin/ },
      suggests: { 'cors-preflight-blocked': 'strong', 'environment-mismatch': 'likely' },
      means: 'The origin is not registered as a platform of the project.',
    },
    {
      when: { body: /project_key_expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /user_invalid_credentials|user_jwt_invalid/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /user_session_not_found/ },
      suggests: { 'session-expired': 'certain' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /user_unauthorized|access_forbidden/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"User (role: guests) missing scope (account)","code":401,"type":"general_unauthorized_scope","version":"1.4"}',
      cause: 'credentials-missing',
      source: 'appwrite.io/docs, response codes',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"Invalid credentials. Please check the email and password.","code":401,"type":"user_invalid_credentials"}',
      cause: 'credentials-invalid',
      source: 'appwrite.io/docs, response codes',
    },
  ],
});
