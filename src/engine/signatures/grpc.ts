import { defineSignature } from '../signature.ts';

/** gRPC over HTTP: status codes 16 and 7 travel in grpc-status, mostly with 200 (grpc.io, status codes). */
export default defineSignature({
  id: 'grpc',
  product: 'gRPC',
  layer: 'application',
  patterns: [{ headers: { 'grpc-status': /^(?:7|16)$/ } }],
  messages: [
    {
      when: { headers: { 'grpc-status': /^16$/, 'grpc-message': /expired/ } },
      suggests: { 'token-expired': 'strong', 'no-auth-failure': 'against' },
      means: 'UNAUTHENTICATED: the token has expired.',
    },
    {
      when: {
        headers: {
          'grpc-status': /^16$/,
          'grpc-message': /missing|no (?:auth|token|credential|metadata)|not (?:provided|supplied)|required|without/,
        },
      },
      suggests: { 'credentials-missing': 'certain', 'no-auth-failure': 'against' },
      means: 'UNAUTHENTICATED: no credential came with the call.',
    },
    {
      when: { headers: { 'grpc-status': /^16$/ } },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'likely', 'no-auth-failure': 'against' },
      means: 'UNAUTHENTICATED: the call carries no valid credential.',
    },
    {
      when: { headers: { 'grpc-status': /^7$/ } },
      suggests: { 'permission-denied': 'certain', 'no-auth-failure': 'against' },
      means: 'PERMISSION_DENIED: the caller is known and may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 200 OK\ncontent-type: application/grpc\ngrpc-status: 16\ngrpc-message: missing bearer token\n\n',
      cause: 'credentials-missing',
      source: 'grpc.io, status codes',
    },
    {
      answer: 'HTTP/1.1 200 OK\ncontent-type: application/grpc\ngrpc-status: 7\ngrpc-message: caller does not have permission\n\n',
      cause: 'permission-denied',
      source: 'grpc.io, status codes',
    },
  ],
});
