import { defineSignature } from '../signature.ts';

/** Elasticsearch and OpenSearch: security_exception reasons. */
export default defineSignature({
  id: 'elasticsearch',
  product: 'Elasticsearch',
  layer: 'application',
  patterns: [
    { body: /"type" ?: ?"security_exception"/ },
    { challenge: /basic realm="(?:security|opensearch security)"/ },
    { headers: { 'X-elastic-product': true } },
  ],
  messages: [
    {
      when: { body: /missing authentication credentials/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /unable to authenticate user/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /token expired|access token.{0,40}expired|api key is expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalidated|has been invalidated/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /unable to find apikey|invalid (?:api ?key|credentials)/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /is unauthorized for|no permissions for/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /unable to authenticate/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    { when: { body: /license/ }, suggests: { 'account-locked': 'likely' }, means: 'The answer says that the licence does not cover this.' },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="security" charset="UTF-8"\nWWW-Authenticate: ApiKey\n\n{"error":{"type":"security_exception","reason":"missing authentication credentials for REST request [/]"},"status":401}',
      cause: 'credentials-missing',
      source: 'elastic/elasticsearch x-pack security',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"error":{"type":"security_exception","reason":"action [indices:data/read/search] is unauthorized for user [a]"},"status":403}',
      cause: 'permission-denied',
      source: 'elastic/elasticsearch x-pack security',
    },
  ],
});
