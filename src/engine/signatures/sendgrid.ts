import { defineSignature } from '../signature.ts';

/** SendGrid Web API (docs.sendgrid.com, errors). */
export default defineSignature({
  id: 'sendgrid',
  product: 'SendGrid',
  layer: 'application',
  patterns: [{ body: /authorization grant is invalid, expired, or revoked|"errors" ?: ?\[\{"message" ?: ?"access forbidden"/ }],
  messages: [
    {
      when: { body: /authorization grant is invalid, expired, or revoked/ },
      suggests: { 'credentials-invalid': 'certain', 'token-revoked': 'likely', 'grant-rejected': 'against', 'token-expired': 'against' },
      means: 'The API key is not known: wrong, deleted, or cut.',
    },
    {
      when: { body: /access forbidden/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"message":"The provided authorization grant is invalid, expired, or revoked","field":null,"help":null}]}',
      cause: 'credentials-invalid',
      source: 'docs.sendgrid.com, errors',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"errors":[{"message":"access forbidden","field":null,"help":null}]}',
      cause: 'scope-insufficient',
      source: 'docs.sendgrid.com, API key permissions',
    },
  ],
});
