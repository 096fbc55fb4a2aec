import { defineSignature } from '../signature.ts';

/** Varnish: the synthetic page of its own rules (varnishcache/varnish-cache builtin.vcl). */
export default defineSignature({
  id: 'varnish',
  product: 'Varnish',
  layer: 'cdn',
  patterns: [{ body: /guru meditation:/ }, { headers: { 'X-Varnish': true } }, { headers: { Via: /\bvarnish\b/ } }],
  messages: [
    {
      when: { status: [401, 403], body: /guru meditation/ },
      suggests: { 'permission-denied': 'likely', 'ip-restricted': 'hint', 'waf-blocked': 'hint' },
      means: "The cache's own rules refuse the request; the server behind it was not asked.",
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\nVia: 1.1 varnish\nX-Varnish: 32770\n\n<h1>Error 403 Forbidden</h1><h3>Guru Meditation:</h3><p>XID: 1</p><hr><p>Varnish cache server</p>',
      cause: 'permission-denied',
      source: 'varnishcache/varnish-cache bin/varnishd/builtin.vcl',
    },
  ],
});
