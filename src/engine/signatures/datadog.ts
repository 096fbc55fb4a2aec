import { defineSignature } from '../signature.ts';

/** Datadog API (docs.datadoghq.com, API reference). */
export default defineSignature({
  id: 'datadog',
  product: 'Datadog',
  layer: 'application',
  patterns: [{ body: /datadoghq\.com|datadogops/ }],
  messages: [
    {
      when: { status: 403, body: /"errors" ?: ?\[ ?"forbidden"/ },
      suggests: { 'credentials-invalid': 'strong', 'permission-denied': 'likely', 'environment-mismatch': 'likely' },
      means: 'The API key or application key is not known at this site; each site of Datadog has its own.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"status":"error","code":403,"errors":["Forbidden"],"statuspage":"http://status.datadoghq.com"}',
      cause: 'credentials-invalid',
      source: 'docs.datadoghq.com, API reference',
    },
  ],
});
