import { defineSignature } from '../signature.ts';

/** OVHcloud API: errorCode of signed calls (docs.ovh.com, "First steps with the API"). */
export default defineSignature({
  id: 'ovh',
  product: 'OVHcloud',
  layer: 'application',
  patterns: [
    {
      body: /"errorcode" ?: ?"(?:invalid_signature|invalid_credential|query_time_out|not_credential|invalid_key|not_granted_call|forbidden)"/,
    },
  ],
  messages: [
    {
      when: { body: /"errorcode" ?: ?"invalid_signature"/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /query_time_out/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /invalid_credential|invalid_key/ },
      suggests: { 'credentials-invalid': 'certain', 'token-expired': 'hint', 'token-revoked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /not_credential/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /not_granted_call/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"errorCode":"INVALID_SIGNATURE","httpCode":"400 Bad Request","message":"Invalid signature"}',
      cause: 'request-signature-invalid',
      source: 'ovh/python-ovh exceptions.py',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"errorCode":"QUERY_TIME_OUT","httpCode":"400 Bad Request","message":"Query out of time"}',
      cause: 'clock-skew',
      source: 'OVHcloud API',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"errorCode":"NOT_GRANTED_CALL","message":"This call has not been granted"}',
      cause: 'permission-denied',
      source: 'ovh/python-ovh exceptions.py',
    },
  ],
});
