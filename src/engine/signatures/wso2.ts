import { defineSignature } from '../signature.ts';

/** WSO2 API Manager: codes 9009xx (apim.docs.wso2.com, error handling). */
export default defineSignature({
  id: 'wso2',
  product: 'WSO2 API Manager',
  layer: 'gateway',
  patterns: [{ body: /"code" ?: ?"?9009\d\d\b|wso2/ }, { challenge: /wso2 api manager/ }],
  messages: [
    {
      when: { body: /\b900902\b/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    { when: { body: /\b900903\b/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /\b9009(?:07|08|09|10)\b/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /\b90090[145]\b/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /\b900906\b/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    { when: { body: /\b90080\d\b/ }, suggests: { 'rate-limited': 'certain' }, means: 'The answer says that too many requests were made.' },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":"900902","message":"Missing Credentials","description":"Invalid Credentials. Make sure your API invocation call has a header: \'Authorization : Bearer ACCESS_TOKEN\'"}',
      cause: 'credentials-missing',
      source: 'apim.docs.wso2.com, error handling',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":"900901","message":"Invalid Credentials","description":"Make sure you have provided the correct security credentials"}',
      cause: 'credentials-invalid',
      source: 'apim.docs.wso2.com, error handling',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"code":"900908","message":"Resource forbidden ","description":"API Subscription validation failed."}',
      cause: 'permission-denied',
      source: 'apim.docs.wso2.com, error handling',
    },
  ],
});
