import { defineSignature } from '../signature.ts';

/** Portainer API (portainer/portainer api/http/security). */
export default defineSignature({
  id: 'portainer',
  product: 'Portainer',
  layer: 'application',
  patterns: [
    {
      body: /a valid authorisation token is missing|"details" ?: ?"(?:invalid jwt token|unauthorized|resource access denied|access denied to resource)"/,
    },
  ],
  messages: [
    {
      when: { body: /authorisation token is missing/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid jwt token/ },
      suggests: { 'token-expired': 'likely', 'credentials-invalid': 'likely' },
      means: 'The token is expired, or of another instance.',
    },
    {
      when: { body: /origin invalid|csrf/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /access denied/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"A valid authorisation token is missing","details":"Unauthorized"}',
      cause: 'credentials-missing',
      source: 'portainer/portainer api/http/security',
    },
  ],
});
