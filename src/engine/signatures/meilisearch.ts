import { defineSignature } from '../signature.ts';

/** Meilisearch: error codes (meilisearch.com/docs, errors). */
export default defineSignature({
  id: 'meilisearch',
  product: 'Meilisearch',
  layer: 'application',
  patterns: [
    { body: /docs\.meilisearch\.com|"code" ?: ?"(?:missing_authorization_header|invalid_api_key|missing_master_key)", ?"type" ?: ?"auth"/ },
  ],
  messages: [
    {
      when: { body: /missing_authorization_header/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"code" ?: ?"invalid_api_key"/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /missing_master_key/ },
      suggests: { 'server-misconfigured': 'certain' },
      means: 'The server runs without a master key and so takes no keys.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"The Authorization header is missing. It must use the bearer authorization method.","code":"missing_authorization_header","type":"auth"}',
      cause: 'credentials-missing',
      source: 'meilisearch.com/docs, errors',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"The provided API key is invalid.","code":"invalid_api_key","type":"auth"}',
      cause: 'credentials-invalid',
      source: 'meilisearch.com/docs, errors',
    },
  ],
});
