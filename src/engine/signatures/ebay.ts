import { defineSignature } from '../signature.ts';

/** eBay REST APIs: errorId 1001 to 1100 (developer.ebay.com). */
export default defineSignature({
  id: 'ebay',
  product: 'eBay',
  layer: 'application',
  patterns: [{ body: /"errorid" ?: ?1\d{3}, ?"domain"/ }],
  messages: [
    {
      when: { body: /"errorid" ?: ?1002\b/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    { when: { body: /expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /"errorid" ?: ?1001\b/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"errorid" ?: ?1100\b/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"errorId":1001,"domain":"OAuth","category":"REQUEST","message":"Invalid access token"}]}',
      cause: 'credentials-invalid',
      source: 'developer.ebay.com, OAuth errors',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"errors":[{"errorId":1100,"domain":"ACCESS","category":"REQUEST","message":"Access denied","longMessage":"Insufficient permissions to fulfill the request."}]}',
      cause: 'permission-denied',
      source: 'developer.ebay.com, OAuth errors',
    },
  ],
});
