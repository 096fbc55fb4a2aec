import { defineSignature } from '../signature.ts';

/** Sucuri website firewall (docs.sucuri.net). */
export default defineSignature({
  id: 'sucuri',
  product: 'Sucuri',
  layer: 'cdn',
  patterns: [{ headers: { 'X-Sucuri-ID': true } }, { headers: { 'X-Sucuri-Block': true } }, { body: /sucuri website firewall/ }],
  messages: [
    {
      when: { body: /sucuri website firewall/ },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\nServer: Sucuri/Cloudproxy\nX-Sucuri-ID: 11005\n\n<title>Sucuri WebSite Firewall - Access Denied</title>',
      cause: 'waf-blocked',
      source: 'docs.sucuri.net',
    },
  ],
});
