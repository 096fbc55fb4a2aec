import { defineSignature } from '../signature.ts';

/** Caddy: its basic_auth handler (modules/caddyhttp/caddyauth). */
export default defineSignature({
  id: 'caddy',
  product: 'Caddy',
  layer: 'gateway',
  patterns: [
    { challenge: /^basic realm="restricted"/, headers: { Server: /^caddy/ } },
    { headers: { Server: /^caddy\b/ } },
    { headers: { Via: /\bcaddy\b/ } },
  ],
  messages: [
    {
      when: { status: 401, challenge: /^basic realm="restricted"/ },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'hint' },
      means: 'The gateway gives one answer for missing and for wrong passwords.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nServer: Caddy\nWww-Authenticate: Basic realm="restricted"\n\n',
      cause: 'credentials-invalid',
      source: 'caddyserver/caddy modules/caddyhttp/caddyauth/basicauth.go',
    },
    { answer: 'HTTP/1.1 502 \nServer: Caddy\n\n', cause: null, source: 'caddyserver/caddy' },
  ],
});
