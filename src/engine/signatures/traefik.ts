import { defineSignature } from '../signature.ts';

/** Traefik: its basicAuth, forwardAuth and ipAllowList middlewares (pkg/middlewares). */
export default defineSignature({
  id: 'traefik',
  product: 'Traefik',
  layer: 'gateway',
  patterns: [{ challenge: /^(?:basic|digest) realm="traefik"/ }],
  messages: [
    {
      when: { challenge: /\bstale="?true/ },
      suggests: { 'request-signature-invalid': 'strong' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { status: 401 },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'hint' },
      means: 'The gateway gives one answer for missing and for wrong passwords.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="traefik"\n\n401 Unauthorized',
      cause: 'credentials-invalid',
      source: 'traefik/traefik pkg/middlewares/auth/basic_auth.go',
    },
  ],
});
