import { defineSignature } from '../signature.ts';

/** tRPC: data.code of its errors (trpc.io, error handling). */
export default defineSignature({
  id: 'trpc',
  product: 'tRPC',
  layer: 'application',
  patterns: [{ body: /"data" ?: ?\{ ?"code" ?: ?"(?:unauthorized|forbidden)", ?"httpstatus"/ }],
  messages: [
    {
      when: { body: /"code" ?: ?"unauthorized"/ },
      suggests: { 'credentials-missing': 'strong', 'session-expired': 'hint', 'credentials-invalid': 'likely' },
      means: 'The procedure wants a signed-in user, and none was found.',
    },
    {
      when: { body: /"code" ?: ?"forbidden"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"json":{"message":"UNAUTHORIZED","code":-32001,"data":{"code":"UNAUTHORIZED","httpStatus":401,"path":"post.create"}}}}',
      cause: 'credentials-missing',
      source: 'trpc.io, error handling',
    },
  ],
});
