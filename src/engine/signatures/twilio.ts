import { defineSignature } from '../signature.ts';

/** Twilio: error and warning dictionary (twilio.com/docs/api/errors). */
export default defineSignature({
  id: 'twilio',
  product: 'Twilio',
  layer: 'application',
  patterns: [{ body: /twilio\.com\/docs|"code" ?: ?20(?:003|005|006|008|101|104|151|403)\b|\btwilio/ }],
  messages: [
    {
      when: { body: /\b20008\b|test account credentials/ },
      suggests: { 'environment-mismatch': 'certain' },
      means: 'Test credentials were used for a resource of the live account.',
    },
    {
      when: { body: /\b20104\b|access token (?:has )?expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /\b20005\b|account is not active/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /\b20006\b|\b20403\b|\b70051\b/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /\b20101\b|\b20107\b/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /\b20003\b|record: authenticate\b|\b20151\b|exception[^:]{0,20}: authenticate\b/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003","status":401}',
      cause: 'credentials-invalid',
      source: 'twilio.com/docs/api/errors/20003',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"code":20008,"message":"Resource not accessible with Test Account Credentials","more_info":"https://www.twilio.com/docs/errors/20008","status":403}',
      cause: 'environment-mismatch',
      source: 'twilio.com/docs/api/errors/20008',
    },
  ],
});
