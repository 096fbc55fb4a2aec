import { defineSignature } from '../signature.ts';

/** Huawei Cloud API gateway: APIGW codes (support.huaweicloud.com). */
export default defineSignature({
  id: 'huawei-cloud',
  product: 'Huawei Cloud',
  layer: 'gateway',
  patterns: [{ body: /\bapigw\.03\d\d\b/ }],
  messages: [
    {
      when: { body: /expired|timestamp/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /apigw\.0303.{0,200}signature|verify aksk signature fail|signature/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /apigw\.030[1-9]/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: verify aksk signature fail"}',
      cause: 'request-signature-invalid',
      source: 'support.huaweicloud.com, API gateway error codes',
    },
  ],
});
