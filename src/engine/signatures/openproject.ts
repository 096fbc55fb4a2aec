import { defineSignature } from '../signature.ts';

/** OpenProject API: urn of its errors (openproject.org/docs/api). */
export default defineSignature({
  id: 'openproject',
  product: 'OpenProject',
  layer: 'application',
  patterns: [{ body: /urn:openproject-org:api:v3:errors:/ }],
  messages: [
    {
      when: { body: /missingpermission/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /errors:unauthenticated/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"_type":"Error","errorIdentifier":"urn:openproject-org:api:v3:errors:Unauthenticated","message":"You need to be authenticated to access this resource."}',
      cause: 'credentials-missing',
      source: 'openproject.org/docs/api',
    },
  ],
});
