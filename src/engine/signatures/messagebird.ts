import { defineSignature } from '../signature.ts';

/** MessageBird REST API: error codes (developers.messagebird.com). */
export default defineSignature({
  id: 'messagebird',
  product: 'Bird (MessageBird)',
  layer: 'application',
  patterns: [{ body: /request not allowed \(incorrect access_key\)|"code" ?: ?(?:2|20|25), ?"description"/ }],
  messages: [
    {
      when: { body: /incorrect access_key/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /not enough (?:balance|credit)/ },
      suggests: { 'account-locked': 'strong' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"code":2,"description":"Request not allowed (incorrect access_key)","parameter":"access_key"}]}',
      cause: 'credentials-invalid',
      source: 'developers.messagebird.com, errors',
    },
  ],
});
