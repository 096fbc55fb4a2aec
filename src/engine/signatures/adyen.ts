import { defineSignature } from '../signature.ts';

/** Adyen API: errorType security (docs.adyen.com, error codes). */
export default defineSignature({
  id: 'adyen',
  product: 'Adyen',
  layer: 'application',
  patterns: [{ body: /"errortype" ?: ?"security"/ }],
  messages: [
    {
      when: { body: /"errorcode" ?: ?"000"/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely', 'environment-mismatch': 'hint' },
      means: 'The API key or the user and password of the web service are missing or wrong, or of the other environment.',
    },
    {
      when: { body: /"errorcode" ?: ?"(?:010|901)"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"status":401,"errorCode":"000","message":"HTTP Status Response - Unauthorized","errorType":"security"}',
      cause: 'credentials-invalid',
      source: 'docs.adyen.com, error codes',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"status":403,"errorCode":"010","message":"Not allowed","errorType":"security"}',
      cause: 'permission-denied',
      source: 'docs.adyen.com, error codes',
    },
  ],
});
