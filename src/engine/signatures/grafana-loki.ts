import { defineSignature } from '../signature.ts';

/** Grafana Loki, Mimir and Tempo: the tenant of a request (grafana/dskit user). */
export default defineSignature({
  id: 'grafana-loki',
  product: 'Grafana Loki, Mimir and Tempo',
  layer: 'application',
  patterns: [{ body: /^ ?no org id ?$/ }],
  messages: [
    {
      when: { body: /no org id/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The request names no tenant: X-Scope-OrgID is missing.',
    },
  ],
  examples: [{ answer: 'HTTP/1.1 401 Unauthorized\n\nno org id', cause: 'credentials-missing', source: 'grafana/dskit user/id.go' }],
});
