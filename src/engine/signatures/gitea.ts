import { defineSignature } from '../signature.ts';

/** Gitea and Forgejo API (go-gitea/gitea modules/context). */
export default defineSignature({
  id: 'gitea',
  product: 'Gitea and Forgejo',
  layer: 'application',
  patterns: [
    { body: /\/api\/swagger"|token does not have at least one of required scope|only signed in user is allowed to call apis/ },
    { headers: { 'Set-Cookie': /^(?:i_like_gitea|i_like_forgejo)=/ } },
  ],
  messages: [
    {
      when: { body: /required scope/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /token is required|only signed in user/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /user does not exist|invalid username, password or token/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /auth method not allowed/ },
      suggests: { 'scheme-mismatch': 'certain' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /should be an? (?:owner|admin)|user should have/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /user is prohibited|prohibited/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"token is required","url":"https://git.example.com/api/swagger"}',
      cause: 'credentials-missing',
      source: 'go-gitea/gitea routers/api/v1/api.go',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"message":"token does not have at least one of required scope(s): [write:repository]","url":"https://git.example.com/api/swagger"}',
      cause: 'scope-insufficient',
      source: 'go-gitea/gitea routers/api/v1/api.go',
    },
  ],
});
