import { defineSignature } from '../signature.ts';

/** AWS WAF: challenge and captcha actions (docs.aws.amazon.com/waf). */
export default defineSignature({
  id: 'aws-waf',
  product: 'AWS WAF',
  layer: 'cdn',
  patterns: [{ headers: { 'x-amzn-waf-action': true } }, { body: /awswaf\.com|awswafcookiedomainlist|gokuprops/ }],
  messages: [
    {
      when: { headers: { 'x-amzn-waf-action': /challenge|captcha/ } },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
    {
      when: { body: /gokuprops|awswaf/ },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 405 Method Not Allowed\nx-amzn-waf-action: captcha\n\n<script>window.gokuProps = {}</script>',
      cause: 'waf-blocked',
      source: 'docs.aws.amazon.com/waf, CAPTCHA and challenge',
    },
  ],
});
