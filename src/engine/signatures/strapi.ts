import { defineSignature } from '../signature.ts';

/** Strapi: name of its errors (docs.strapi.io, error handling). */
export default defineSignature({
  id: 'strapi',
  product: 'Strapi',
  layer: 'application',
  patterns: [{ body: /"data" ?: ?null, ?"error" ?: ?\{ ?"status" ?: ?\d{3}, ?"name"/ }],
  messages: [
    {
      when: { body: /missing or invalid credentials/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely', 'token-expired': 'hint' },
      means: 'The token is missing, expired or wrong; Strapi says the same of all.',
    },
    {
      when: { body: /"name" ?: ?"forbiddenerror"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /invalid identifier or password/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"data":null,"error":{"status":401,"name":"UnauthorizedError","message":"Missing or invalid credentials","details":{}}}',
      cause: 'credentials-invalid',
      source: 'strapi/strapi',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"data":null,"error":{"status":403,"name":"ForbiddenError","message":"Forbidden","details":{}}}',
      cause: 'permission-denied',
      source: 'strapi/strapi',
    },
  ],
});
