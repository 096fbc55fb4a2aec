import { defineSignature } from '../signature.ts';

/** Quay registry (quay.io, docs.projectquay.io). */
export default defineSignature({
  id: 'quay',
  product: 'Quay',
  layer: 'application',
  patterns: [
    { body: /could not find robot with specified username|invalid robot (?:username|token)|quay\.io\/v2|incorrect robot password/ },
  ],
  messages: [
    {
      when: { body: /robot/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /insufficient/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /authentication required/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"Could not find robot with specified username"}',
      cause: 'credentials-invalid',
      source: 'quay/quay auth/validateresult',
    },
  ],
});
