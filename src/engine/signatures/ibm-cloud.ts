import { defineSignature } from '../signature.ts';

/** IBM Cloud IAM: BXNIM codes (cloud.ibm.com, IAM identity API). */
export default defineSignature({
  id: 'ibm-cloud',
  product: 'IBM Cloud IAM',
  layer: 'identity-provider',
  patterns: [{ body: /\bbxnim\d{4}e\b/ }],
  messages: [
    {
      when: { body: /bxnim0415e|api key could not be found|bxnim0410e/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /bxnim0408e|bxnim0109e.{0,80}expired|token (?:is|has) expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /bxnim0513e|not authorized/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"errorCode":"BXNIM0415E","errorMessage":"Provided API key could not be found."}',
      cause: 'credentials-invalid',
      source: 'IBM Cloud IAM identity API',
    },
  ],
});
