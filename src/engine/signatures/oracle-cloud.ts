import { defineSignature } from '../signature.ts';

/** Oracle Cloud Infrastructure: API errors (docs.oracle.com, "API Errors"). */
export default defineSignature({
  id: 'oracle-cloud',
  product: 'Oracle Cloud',
  layer: 'application',
  patterns: [
    { headers: { 'opc-request-id': true } },
    { body: /"code" ?: ?"(?:notauthenticated|notauthorizedornotfound|signaturenotfound)"/ },
  ],
  messages: [
    {
      when: { body: /notauthenticated/ },
      suggests: { 'request-signature-invalid': 'strong', 'credentials-invalid': 'likely', 'clock-skew': 'hint' },
      means: 'The signature over the request is missing or does not fit the key that it names.',
    },
    {
      when: { body: /notauthorizedornotfound/ },
      suggests: { 'permission-denied': 'strong', 'endpoint-mismatch': 'likely' },
      means: 'A policy is missing, or nothing has this address: the answer tells them apart on purpose for nobody.',
    },
    {
      when: { body: /toomanyrequests/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nopc-request-id: x\n\n{"code":"NotAuthenticated","message":"The required information to complete authentication was not provided or was incorrect."}',
      cause: 'request-signature-invalid',
      source: 'docs.oracle.com, API Errors',
    },
    {
      answer:
        'HTTP/1.1 404 Not Found\nopc-request-id: x\n\n{"code":"NotAuthorizedOrNotFound","message":"Authorization failed or requested resource not found."}',
      cause: 'permission-denied',
      source: 'docs.oracle.com, API Errors',
    },
  ],
});
