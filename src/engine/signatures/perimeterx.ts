import { defineSignature } from '../signature.ts';

/** HUMAN Security, formerly PerimeterX: its block answer (docs.humansecurity.com). */
export default defineSignature({
  id: 'perimeterx',
  product: 'HUMAN (PerimeterX)',
  layer: 'cdn',
  patterns: [{ body: /"appid" ?: ?"px\w{4,20}"|window\._pxappid|px-captcha/ }],
  messages: [
    {
      when: { body: /px/ },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"appId":"PXabc123","jsClientSrc":"/abc/init.js","firstPartyEnabled":true,"blockScript":"/abc/captcha/captcha.js"}',
      cause: 'waf-blocked',
      source: 'docs.humansecurity.com',
    },
  ],
});
