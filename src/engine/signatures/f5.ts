import { defineSignature } from '../signature.ts';

/** F5 BIG-IP Advanced WAF: its blocking page (my.f5.com). */
export default defineSignature({
  id: 'f5',
  product: 'F5 BIG-IP Advanced WAF',
  layer: 'cdn',
  patterns: [{ body: /the requested url was rejected\. please consult with your administrator/ }],
  messages: [
    {
      when: { body: /requested url was rejected/ },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 123</body></html>',
      cause: 'waf-blocked',
      source: 'my.f5.com, blocking pages',
    },
  ],
});
