import { defineSignature } from '../signature.ts';

/** Mailchimp Marketing API: problem documents (mailchimp.com/developer, errors). */
export default defineSignature({
  id: 'mailchimp',
  product: 'Mailchimp',
  layer: 'application',
  patterns: [{ body: /mailchimp\.com\/developer|developer\.mailchimp\.com/ }],
  messages: [
    {
      when: { body: /api key missing/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /api key invalid|wrong datacenter/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'likely' },
      means: 'The key is not right, or belongs to another data centre (the suffix of the key names it).',
    },
    {
      when: { body: /user disabled|account disabled/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /"title" ?: ?"(?:forbidden|wrong user role|wrongmethod)/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"type":"https://mailchimp.com/developer/marketing/docs/errors/","title":"API Key Invalid","status":401,"detail":"Your API key may be invalid, or you\'ve attempted to access the wrong datacenter."}',
      cause: 'credentials-invalid',
      source: 'mailchimp.com/developer, errors',
    },
  ],
});
