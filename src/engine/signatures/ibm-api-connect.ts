import { defineSignature } from '../signature.ts';

/** IBM API Connect and DataPower: httpCode and moreInformation (ibm.com/docs). */
export default defineSignature({
  id: 'ibm-api-connect',
  product: 'IBM API Connect',
  layer: 'gateway',
  patterns: [{ body: /"httpcode" ?: ?"\d{3}".{0,200}"moreinformation"/ }],
  messages: [
    {
      when: { body: /invalid client id|client id not registered|invalid client secret/ },
      suggests: { 'oauth-client-rejected': 'strong', 'credentials-invalid': 'likely' },
      means: 'The client id is not known, or its secret does not fit.',
    },
    {
      when: { body: /missing client id|no client id|authorization header/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /not registered to plan|subscription/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    { when: { body: /rate limit/ }, suggests: { 'rate-limited': 'certain' }, means: 'The answer says that too many requests were made.' },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"httpCode":"401","httpMessage":"Unauthorized","moreInformation":"Invalid client id or secret."}',
      cause: 'oauth-client-rejected',
      source: 'ibm.com/docs, API Connect',
    },
  ],
});
