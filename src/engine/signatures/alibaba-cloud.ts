import { defineSignature } from '../signature.ts';

/** Alibaba Cloud: common error codes of its APIs (api.alibabacloud.com, "Common errors"). */
export default defineSignature({
  id: 'alibaba-cloud',
  product: 'Alibaba Cloud',
  layer: 'application',
  patterns: [
    {
      body: /aliyuncs\.com|\binvalidaccesskeyid\.(?:notfound|inactive)|forbidden\.ram|invalidsecuritytoken\.|signaturenonceused|invalidtimestamp\.expired/,
    },
  ],
  messages: [
    {
      when: { body: /invalidaccesskeyid\.notfound|access key is not found/ },
      suggests: { 'credentials-invalid': 'certain', 'endpoint-mismatch': 'against' },
      means: 'The answer says that the access key is not known.',
    },
    {
      when: { body: /invalidaccesskeyid\.inactive|access key is disabled/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /invalidsecuritytoken\.expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalidtimestamp\.expired|requesttimetooskewed/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /signaturedoesnotmatch|incompletesignature|signaturenonceused/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /forbidden\.ram|nopermission/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 404 Not Found\n\n{"RequestId":"x","HostId":"ecs.aliyuncs.com","Code":"InvalidAccessKeyId.NotFound","Message":"Specified access key is not found."}',
      cause: 'credentials-invalid',
      source: 'Alibaba Cloud, common errors',
    },
    {
      answer:
        'HTTP/1.1 400 Bad Request\n\n{"HostId":"ecs.aliyuncs.com","Code":"SignatureDoesNotMatch","Message":"Specified signature is not matched with our calculation."}',
      cause: 'request-signature-invalid',
      source: 'Alibaba Cloud, common errors',
    },
    {
      answer:
        'HTTP/1.1 400 Bad Request\n\n{"HostId":"ecs.aliyuncs.com","Code":"InvalidTimeStamp.Expired","Message":"Specified time stamp or date value is expired."}',
      cause: 'clock-skew',
      source: 'Alibaba Cloud, common errors',
    },
  ],
});
