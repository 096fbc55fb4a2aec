import { defineSignature } from '../signature.ts';

/** ArangoDB: errorNum (arangodb.com, error codes). */
export default defineSignature({
  id: 'arangodb',
  product: 'ArangoDB',
  layer: 'application',
  patterns: [{ headers: { Server: /arangodb/ } }, { body: /"errornum" ?: ?\d/ }],
  messages: [
    {
      when: { body: /not authorized to execute this request|"errornum" ?: ?401/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely', 'token-expired': 'hint' },
      means: 'The user, password or token is missing or wrong.',
    },
    {
      when: { status: 403, body: /"errornum"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nServer: ArangoDB\n\n{"code":401,"error":true,"errorMessage":"not authorized to execute this request","errorNum":11}',
      cause: 'credentials-invalid',
      source: 'arangodb.com, error codes',
    },
  ],
});
