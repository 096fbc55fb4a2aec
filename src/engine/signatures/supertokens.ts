import { defineSignature } from '../signature.ts';

/** SuperTokens: answers of its session recipe (supertokens.com/docs). */
export default defineSignature({
  id: 'supertokens',
  product: 'SuperTokens',
  layer: 'identity-provider',
  patterns: [{ body: /"message" ?: ?"(?:try refresh token|unauthorised|token theft detected|invalid claim)"/ }],
  messages: [
    { when: { body: /try refresh token/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /unauthorised/ },
      suggests: { 'session-expired': 'strong', 'credentials-missing': 'likely' },
      means: 'There is no session: not signed in, or signed out.',
    },
    { when: { body: /token theft/ }, suggests: { 'token-revoked': 'strong' }, means: 'The answer says that the token was revoked.' },
    {
      when: { body: /invalid claim/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"try refresh token"}',
      cause: 'token-expired',
      source: 'supertokens/supertokens-node recipe/session',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"unauthorised"}',
      cause: 'session-expired',
      source: 'supertokens/supertokens-node recipe/session',
    },
  ],
});
