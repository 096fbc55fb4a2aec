import { defineSignature } from '../signature.ts';

/** aria2's JSON-RPC (src/RpcMethod.cc): the secret stands as "token:…", first in params; missing and wrong give one answer, with 400. */
export default defineSignature({
  id: 'aria2',
  product: 'aria2',
  layer: 'application',
  patterns: [{ status: 400, headers: { 'Content-Type': /^application\/json-rpc/ }, body: /"error": ?\{"code": ?1,/ }],
  messages: [
    {
      when: { body: /"code": ?1, ?"message": ?"unauthorized"/ },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'likely' },
      means: 'The server asks for its secret as "token:…", first of the parameters: none stood there, or another.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 400 Bad Request\nContent-Type: application/json-rpc\nConnection: close\n\n{"id":"q","jsonrpc":"2.0","error":{"code":1,"message":"Unauthorized"}}',
      cause: 'credentials-invalid',
      source: 'aria2 1.36, its answer to a wrong secret',
    },
  ],
});
