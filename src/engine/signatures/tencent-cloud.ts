import { defineSignature } from '../signature.ts';

/** Tencent Cloud API 3.0: AuthFailure codes, sent with 200 (cloud.tencent.com, "Error Codes"). */
export default defineSignature({
  id: 'tencent-cloud',
  product: 'Tencent Cloud',
  layer: 'application',
  patterns: [{ body: /"code" ?: ?"(?:authfailure(?:\.\w{3,40})?|unauthorizedoperation)"/ }],
  messages: [
    {
      when: { body: /authfailure\.signatureexpire/ },
      suggests: { 'clock-skew': 'certain', 'no-auth-failure': 'against' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /authfailure\.signaturefailure/ },
      suggests: { 'request-signature-invalid': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /authfailure\.(?:secretidnotfound|invalidsecretid)/ },
      suggests: { 'credentials-invalid': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /authfailure\.tokenfailure/ },
      suggests: { 'token-expired': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that the temporary token is not valid any more.',
    },
    {
      when: { body: /authfailure\.unauthorizedoperation|"code" ?: ?"unauthorizedoperation"/ },
      suggests: { 'permission-denied': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /authfailure\.mfafailure/ },
      suggests: { 'mfa-required': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer asks for a second factor.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 200 OK\n\n{"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"The provided credentials are expired."},"RequestId":"x"}}',
      cause: 'clock-skew',
      source: 'Tencent Cloud API 3.0, error codes',
    },
    {
      answer:
        'HTTP/1.1 200 OK\n\n{"Response":{"Error":{"Code":"AuthFailure.SecretIdNotFound","Message":"The SecretId is not found."},"RequestId":"x"}}',
      cause: 'credentials-invalid',
      source: 'Tencent Cloud API 3.0, error codes',
    },
  ],
});
