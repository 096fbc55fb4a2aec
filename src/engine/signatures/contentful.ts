import { defineSignature } from '../signature.ts';

/** Contentful: sys.id of its errors (contentful.com/developers, errors). */
export default defineSignature({
  id: 'contentful',
  product: 'Contentful',
  layer: 'application',
  patterns: [{ body: /"sys" ?: ?\{ ?"type" ?: ?"error"/ }],
  messages: [
    {
      when: { body: /accesstokeninvalid/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"id" ?: ?"(?:accessdenied|organizationaccessgrantrequired)/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /ratelimitexceeded/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"sys":{"type":"Error","id":"AccessTokenInvalid"},"message":"The access token you sent could not be found or is invalid."}',
      cause: 'credentials-invalid',
      source: 'contentful.com/developers, errors',
    },
  ],
});
