import { defineSignature } from '../signature.ts';

/** OpenRouter (openrouter.ai/docs, errors). */
export default defineSignature({
  id: 'openrouter',
  product: 'OpenRouter',
  layer: 'application',
  patterns: [{ body: /"message" ?: ?"(?:no auth credentials found|no cookie auth credentials found)"|openrouter\.ai/ }],
  messages: [
    {
      when: { body: /no (?:cookie )?auth credentials found/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /user not found/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /insufficient credits|requires more credits/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":{"message":"No auth credentials found","code":401}}',
      cause: 'credentials-missing',
      source: 'openrouter.ai/docs, errors',
    },
  ],
});
