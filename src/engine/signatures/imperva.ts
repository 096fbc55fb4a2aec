import { defineSignature } from '../signature.ts';

/** Imperva (Incapsula): its incident page (docs.imperva.com). */
export default defineSignature({
  id: 'imperva',
  product: 'Imperva',
  layer: 'cdn',
  patterns: [
    { body: /_incapsula_resource|incapsula incident id/ },
    { headers: { 'X-Iinfo': true } },
    { headers: { 'X-CDN': /incapsula|imperva/ } },
  ],
  messages: [
    {
      when: { body: /incapsula/ },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\nX-Iinfo: 1-2-3\n\n<iframe src="/_Incapsula_Resource?CWUDNSAI=5">Request unsuccessful. Incapsula incident ID: 123-456</iframe>',
      cause: 'waf-blocked',
      source: 'docs.imperva.com',
    },
  ],
});
