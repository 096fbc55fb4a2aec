import { defineSignature } from '../signature.ts';

/** Rancher API (rancher.com/docs). */
export default defineSignature({
  id: 'rancher',
  product: 'Rancher',
  layer: 'application',
  patterns: [{ body: /"type" ?: ?"error".{0,200}"message" ?: ?"must authenticate|must authenticate/ }],
  messages: [
    {
      when: { body: /must authenticate/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"type":"error","status":"401","message":"must authenticate"}',
      cause: 'credentials-missing',
      source: 'rancher/rancher pkg/auth',
    },
  ],
});
