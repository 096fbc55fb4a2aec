import { defineSignature } from '../signature.ts';

/** Pinecone API (docs.pinecone.io, errors). */
export default defineSignature({
  id: 'pinecone',
  product: 'Pinecone',
  layer: 'application',
  patterns: [{ headers: { 'x-pinecone-auth-rejected-reason': true } }, { headers: { 'x-pinecone-api-version': true } }],
  messages: [
    {
      when: { body: /missing api key|no api key/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid api key|unauthorized|wrong api key/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'likely' },
      means: 'The key is not known in this project or environment.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nx-pinecone-auth-rejected-reason: Wrong API key\n\nWrong API key',
      cause: 'credentials-invalid',
      source: 'docs.pinecone.io, errors',
    },
  ],
});
