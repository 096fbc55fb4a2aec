import { defineSignature } from '../signature.ts';

/** Mastodon API (docs.joinmastodon.org). */
export default defineSignature({
  id: 'mastodon',
  product: 'Mastodon',
  layer: 'application',
  patterns: [
    {
      body: /this method requires an authenticated user|this action is outside the authorized scopes|your login is currently (?:disabled|pending)|"error" ?: ?"the access token (?:is invalid|was revoked|expired)"/,
    },
  ],
  messages: [
    {
      when: { body: /requires an authenticated user/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /outside the authorized scopes/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /login is currently|missing a confirmed e-?mail/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    { when: { body: /was revoked/ }, suggests: { 'token-revoked': 'strong' }, means: 'The answer says that the token was revoked.' },
    { when: { body: /token expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /token is invalid/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 422 Unprocessable Entity\n\n{"error":"This method requires an authenticated user"}',
      cause: 'credentials-missing',
      source: 'mastodon/mastodon app/controllers/api/base_controller.rb',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"error":"This action is outside the authorized scopes"}',
      cause: 'scope-insufficient',
      source: 'mastodon/mastodon app/controllers/api/base_controller.rb',
    },
  ],
});
