import { defineSignature } from '../signature.ts';

/** FastAPI: fastapi/security (HTTPBearer, APIKey*, OAuth2) and the sentence of its tutorial. */
export default defineSignature({
  id: 'fastapi',
  product: 'FastAPI',
  layer: 'application',
  patterns: [
    {
      body: /^ ?\{"detail" ?: ?"(?:not authenticated|could not validate credentials|invalid authentication credentials|inactive user|not enough permissions)"\} ?$/,
    },
  ],
  messages: [
    {
      when: { body: /not authenticated/ },
      suggests: { 'credentials-missing': 'strong', 'scheme-mismatch': 'hint' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /inactive user/ },
      suggests: { 'account-locked': 'strong' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /not enough permissions/ },
      suggests: { 'scope-insufficient': 'strong' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /invalid authentication credentials/ },
      suggests: { 'scheme-mismatch': 'likely', 'credentials-invalid': 'likely' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /could not validate credentials/ },
      suggests: {
        'token-expired': 'likely',
        'token-signature-invalid': 'hint',
        'credentials-invalid': 'hint',
        'credentials-missing': 'against',
      },
      means: 'The answer says that a credential was seen and refused, without saying why.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n{"detail":"Not authenticated"}',
      cause: 'credentials-missing',
      source: 'fastapi/fastapi security/http.py',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n{"detail":"Could not validate credentials"}',
      cause: 'token-expired',
      source: 'fastapi/fastapi docs, OAuth2 with JWT',
    },
  ],
});
