import { defineSignature } from '../signature.ts';

/** MuleSoft: client id enforcement policy (docs.mulesoft.com). */
export default defineSignature({
  id: 'mulesoft',
  product: 'MuleSoft Anypoint',
  layer: 'gateway',
  patterns: [{ body: /"error" ?: ?"(?:invalid client id or secret|invalid client|authentication (?:attempt failed|denied))/ }],
  messages: [
    {
      when: { body: /invalid client/ },
      suggests: { 'oauth-client-rejected': 'certain', 'credentials-invalid': 'likely' },
      means: 'The client id and secret of the application are missing or wrong, or its contract is not approved.',
    },
    {
      when: { body: /authentication denied/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"Invalid client id or secret"}',
      cause: 'oauth-client-rejected',
      source: 'docs.mulesoft.com, client ID enforcement',
    },
  ],
});
