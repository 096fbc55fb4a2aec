import { defineSignature } from '../signature.ts';

/** Argo CD API: gRPC errors as JSON (argoproj/argo-cd util/session). */
export default defineSignature({
  id: 'argo-cd',
  product: 'Argo CD',
  layer: 'application',
  patterns: [{ body: /"(?:error|message)" ?: ?"(?:invalid session: |no session information)/ }],
  messages: [
    {
      when: { body: /no session information/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid session:.{0,120}expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalid session:.{0,120}signature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: 'The token was signed by another instance or before the server secret changed.',
    },
    {
      when: { body: /invalid session:.{0,120}revoked/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /invalid session:/ },
      suggests: { 'session-expired': 'likely', 'credentials-invalid': 'likely' },
      means: 'The session token is not accepted.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"no session information","code":16,"message":"no session information"}',
      cause: 'credentials-missing',
      source: 'argoproj/argo-cd server/server.go',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":"invalid session: signature is invalid","code":16,"message":"invalid session: signature is invalid"}',
      cause: 'token-signature-invalid',
      source: 'argoproj/argo-cd util/session/sessionmanager.go',
    },
  ],
});
