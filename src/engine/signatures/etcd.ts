import { defineSignature } from '../signature.ts';

/** etcd 3 (api/v3rpc/rpctypes/error.go), by its JSON gateway: refusals of authentication come with 400, 401 and 403. */
export default defineSignature({
  id: 'etcd',
  product: 'etcd',
  layer: 'application',
  patterns: [{ body: /"etcdserver: / }],
  messages: [
    {
      when: { body: /etcdserver: user name is empty/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'Authentication is on, and the request names no user: it carries no token.',
    },
    {
      when: { body: /etcdserver: authentication failed, invalid user id or password/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the user or the password is wrong.',
    },
    {
      when: { body: /etcdserver: invalid auth token/ },
      suggests: { 'token-expired': 'likely', 'credentials-invalid': 'likely' },
      means: 'The server does not know this token: simple tokens live five minutes, and on one server only.',
    },
    {
      when: { body: /etcdserver: permission denied/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The user has no role that may do this.',
    },
    {
      when: { body: /etcdserver: authentication is not enabled/ },
      suggests: { 'no-auth-failure': 'likely' },
      means: 'The server checks no credentials at all: authentication is switched off.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 400 Bad Request\nContent-Type: application/json\nTrailer: Grpc-Trailer-Content-Type\n\n{"error":"etcdserver: user name is empty","message":"etcdserver: user name is empty","code":3}',
      cause: 'credentials-missing',
      source: 'etcd 3.4.23, /v3/kv/range without a token',
    },
    {
      answer:
        'HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{"error":"etcdserver: authentication failed, invalid user ID or password","message":"etcdserver: authentication failed, invalid user ID or password","code":3}',
      cause: 'credentials-invalid',
      source: 'etcd 3.4.23, /v3/auth/authenticate',
    },
  ],
});
