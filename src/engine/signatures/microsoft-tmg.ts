import { defineSignature } from '../signature.ts';

/** Microsoft ISA Server and Forefront TMG: error 12209. */
export default defineSignature({
  id: 'microsoft-tmg',
  product: 'Microsoft ISA Server or Forefront TMG',
  layer: 'proxy',
  patterns: [{ body: /forefront tmg requires authorization|isa server requires authorization/ }],
  messages: [
    {
      when: { body: /requires authorization/ },
      suggests: { 'proxy-auth-required': 'certain' },
      means: 'The proxy on the way asks for a credential of its own.',
      standalone: true,
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 407 Proxy Authentication Required\nProxy-Authenticate: Negotiate\n\nProxy Authentication Required ( Forefront TMG requires authorization to fulfill the request. Access to the Web Proxy filter is denied.  )',
      cause: 'proxy-auth-required',
      source: 'Microsoft, error code 12209',
    },
  ],
});
