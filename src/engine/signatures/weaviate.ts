import { defineSignature } from '../signature.ts';

/** Weaviate (weaviate.io, authentication). */
export default defineSignature({
  id: 'weaviate',
  product: 'Weaviate',
  layer: 'application',
  patterns: [{ body: /anonymous access not enabled|oidc auth is not configured, please try another auth scheme/ }],
  messages: [
    {
      when: { body: /anonymous access not enabled/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /please try another auth scheme/ },
      suggests: { 'scheme-mismatch': 'certain' },
      means: 'The answer says that another authentication scheme is expected.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":401,"message":"anonymous access not enabled, please provide an auth scheme such as OIDC"}',
      cause: 'credentials-missing',
      source: 'weaviate/weaviate usecases/auth/authentication',
    },
  ],
});
