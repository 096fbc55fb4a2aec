import { defineSignature } from '../signature.ts';

/** Google Cloud Storage: XML and JSON errors (cloud.google.com/storage, "HTTP status and error codes"). */
export default defineSignature({
  id: 'google-cloud-storage',
  product: 'Google Cloud Storage',
  layer: 'application',
  patterns: [
    { headers: { 'x-guploader-uploadid': true } },
    { status: [400, 401, 403], body: /does not have (?:serviceusage\.|storage\.[a-z]{3,20}\.[a-z]{3,20} )|storage\.googleapis\.com/ },
  ],
  messages: [
    {
      when: { body: /anonymous caller does not have/ },
      suggests: { 'credentials-missing': 'certain', 'permission-denied': 'likely' },
      means: 'No credential arrived, and the object is not public.',
    },
    {
      when: { body: /does not have storage\./ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /signaturedoesnotmatch/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /expiredtoken|<code>expiredtoken/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalidaccesskeyid|invalidsecurity/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n<Error><Code>AccessDenied</Code><Message>Access denied.</Message><Details>Anonymous caller does not have storage.objects.get access to the Google Cloud Storage object.</Details></Error>',
      cause: 'credentials-missing',
      source: 'cloud.google.com/storage, HTTP status and error codes',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"error":{"code":403,"message":"app@x.iam.gserviceaccount.com does not have storage.objects.get access to the Google Cloud Storage object."}}',
      cause: 'permission-denied',
      source: 'cloud.google.com/storage, HTTP status and error codes',
    },
  ],
});
