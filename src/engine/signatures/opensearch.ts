import { defineSignature } from '../signature.ts';

/** OpenSearch Security plugin (opensearch-project/security). */
export default defineSignature({
  id: 'opensearch',
  product: 'OpenSearch',
  layer: 'application',
  patterns: [
    { status: [401, 403], challenge: /opensearch security/ },
    { status: [401, 403], body: /no permissions for \[[^\]]{3,200}\] and user \[name=|opensearch security/ },
  ],
  messages: [
    {
      when: { body: /no permissions for \[/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { challenge: /opensearch security/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'No user was signed in: no credential, or a wrong one.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"error":{"root_cause":[{"type":"security_exception","reason":"no permissions for [indices:data/read/search] and User [name=app, backend_roles=[]]"}],"type":"security_exception"},"status":403}',
      cause: 'permission-denied',
      source: 'opensearch-project/security',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="OpenSearch Security"\n\nUnauthorized',
      cause: 'credentials-missing',
      source: 'opensearch-project/security',
    },
  ],
});
