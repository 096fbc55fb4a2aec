import { defineSignature } from '../signature.ts';

/** Power BI REST API: error codes (learn.microsoft.com/power-bi). */
export default defineSignature({
  id: 'power-bi',
  product: 'Power BI',
  layer: 'application',
  patterns: [{ body: /powerbinotauthorizedexception|powerbientitynotfound|powerbiapinotallowed|"code" ?: ?"tokenexpired"/ }],
  messages: [
    { when: { body: /tokenexpired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /notauthorizedexception|apinotallowed/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"error":{"code":"PowerBINotAuthorizedException"}}',
      cause: 'permission-denied',
      source: 'learn.microsoft.com/power-bi, troubleshoot',
    },
  ],
});
