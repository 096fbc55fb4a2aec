import { defineSignature } from '../signature.ts';

/** DataDome bot protection (docs.datadome.co). */
export default defineSignature({
  id: 'datadome',
  product: 'DataDome',
  layer: 'cdn',
  patterns: [{ headers: { 'X-DataDome': true } }, { body: /captcha-delivery\.com/ }],
  messages: [
    {
      when: { status: [401, 403, 405], body: /captcha-delivery\.com/ },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\nX-DataDome: protected\n\n{"url":"https://geo.captcha-delivery.com/captcha/?initialCid=x"}',
      cause: 'waf-blocked',
      source: 'docs.datadome.co',
    },
  ],
});
