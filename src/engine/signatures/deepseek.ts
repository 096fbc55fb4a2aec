import { defineSignature } from '../signature.ts';

/** DeepSeek API (api-docs.deepseek.com, error codes). */
export default defineSignature({
  id: 'deepseek',
  product: 'DeepSeek',
  layer: 'application',
  patterns: [{ body: /authentication fails(?: \(|, your api key)/ }],
  messages: [
    {
      when: { body: /governor|\(auth header/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /authentication fails/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"message":"Authentication Fails, Your api key: ****1234 is invalid","type":"authentication_error","code":"invalid_request_error"}}',
      cause: 'credentials-invalid',
      source: 'api-docs.deepseek.com, error codes',
    },
  ],
});
