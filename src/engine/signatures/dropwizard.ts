import { defineSignature } from '../signature.ts';

/** Dropwizard: DefaultUnauthorizedHandler (dropwizard/dropwizard). */
export default defineSignature({
  id: 'dropwizard',
  product: 'Dropwizard',
  layer: 'application',
  patterns: [{ body: /credentials are required to access this resource/ }],
  messages: [
    {
      when: { body: /credentials are required to access this resource/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'Dropwizard says this of a missing credential and of a wrong one.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="realm"\n\nCredentials are required to access this resource.',
      cause: 'credentials-missing',
      source: 'dropwizard/dropwizard DefaultUnauthorizedHandler',
    },
  ],
});
