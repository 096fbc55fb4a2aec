import { defineSignature } from '../signature.ts';

/** Azure Front Door and its web application firewall (learn.microsoft.com/azure/frontdoor). */
export default defineSignature({
  id: 'azure-front-door',
  product: 'Azure Front Door',
  layer: 'cdn',
  patterns: [{ headers: { 'x-azure-ref': true } }],
  messages: [
    {
      when: { status: 403, body: /the request is blocked/ },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
    { when: { status: 429 }, suggests: { 'rate-limited': 'certain' }, means: 'The answer says that too many requests were made.' },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\nx-azure-ref: 20240101T000000Z-abc\n\n<h2>The request is blocked.</h2>',
      cause: 'waf-blocked',
      source: 'learn.microsoft.com/azure/web-application-firewall',
    },
  ],
});
