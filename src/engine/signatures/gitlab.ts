import { defineSignature } from '../signature.ts';

/** GitLab: REST API and git over HTTPS (lib/api, docs.gitlab.com). */
export default defineSignature({
  id: 'gitlab',
  product: 'GitLab',
  layer: 'application',
  patterns: [
    { headers: { 'x-gitlab-meta': true } },
    { body: /"message" ?: ?"40[134] (?:unauthorized|forbidden|project not found)/ },
    { challenge: /basic realm="gitlab"/ },
    { body: /http basic: access denied/ },
  ],
  messages: [
    {
      when: { body: /token (?:is|was) expired|expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    { when: { body: /revoked/ }, suggests: { 'token-revoked': 'strong' }, means: 'The answer says that the token was revoked.' },
    {
      when: { body: /insufficient_scope|insufficient scope/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /401 unauthorized/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely', 'token-expired': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /http basic: access denied/ },
      suggests: { 'credentials-invalid': 'strong', 'mfa-required': 'hint' },
      means: 'The answer says that the password or token for git is wrong; with two factors a token is needed.',
    },
    {
      when: { body: /your ip|ip address/ },
      suggests: { 'ip-restricted': 'strong' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /your account (?:has been|is) blocked|your account is pending/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /403 forbidden/ },
      suggests: { 'permission-denied': 'strong', 'scope-insufficient': 'hint' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /404 (?:project|group) not found/ },
      suggests: { 'permission-denied': 'likely', 'credentials-missing': 'hint', 'endpoint-mismatch': 'hint' },
      means: 'What the caller may not see is said not to exist.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nx-gitlab-meta: {}\n\n{"message":"401 Unauthorized"}',
      cause: 'credentials-invalid',
      source: 'gitlabhq lib/api/helpers.rb',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nx-gitlab-meta: {}\n\n{"error":"invalid_token","error_description":"Token is expired. You can either do re-authorization or token refresh."}',
      cause: 'token-expired',
      source: 'gitlabhq lib/gitlab/auth',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nx-gitlab-meta: {}\n\n{"error":"insufficient_scope","scope":"api"}',
      cause: 'scope-insufficient',
      source: 'gitlabhq lib/api',
    },
  ],
});
