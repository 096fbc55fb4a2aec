import { defineSignature } from '../signature.ts';

/** Transmission's RPC (libtransmission/rpc-server.cc, docs/rpc-spec.md §2.3): addresses first, then the password, then the session id. */
export default defineSignature({
  id: 'transmission',
  product: 'Transmission',
  layer: 'application',
  patterns: [
    { headers: { Server: /^transmission$/ } },
    { headers: { 'X-Transmission-Session-Id': true } },
    { challenge: /^basic realm="transmission"/ },
  ],
  messages: [
    {
      when: { status: 409, headers: { 'X-Transmission-Session-Id': true } },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The password is right; the request lacks the session id that this answer names in X-Transmission-Session-Id.',
    },
    {
      when: { status: 403, body: /unauthorized ip address|ip address whitelist/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The server lists the addresses that may call it (rpc-whitelist), and the address of the caller is none of them.',
    },
    {
      when: { status: 421 },
      suggests: { 'endpoint-mismatch': 'strong' },
      means: 'The server does not answer under this host name (rpc-host-whitelist).',
    },
    {
      when: { status: 403, body: /too many unsuccessful login attempts/ },
      suggests: { 'account-locked': 'strong' },
      means: 'After a hundred wrong passwords the server lets nobody in until it is started again.',
    },
    {
      when: { status: 401, body: /unauthorized user/ },
      suggests: { 'credentials-invalid': 'hint', 'credentials-missing': 'hint' },
      means: 'The server asks for a user name and password: none came, or they were wrong.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 409 Conflict\nServer: Transmission\nX-Transmission-Session-Id: EGelnBWg5ulAQ2POBKvUjj23jf3Wb2ZlS4rUb1jSenUsOfyM\nContent-Type: text/html; charset=ISO-8859-1\n\n<h1>409: Conflict</h1><p>Your request had an invalid session-id header.</p><p>To fix this, follow these steps:<ol><li> When reading a response, get its X-Transmission-Session-Id header and remember it<li> Add the updated header to your outgoing requests',
      cause: 'csrf-rejected',
      source: 'transmission-daemon 3.00, its answer to a right password without session id',
    },
    {
      answer:
        "HTTP/1.1 403 Forbidden\nServer: Transmission\nContent-Type: text/html; charset=ISO-8859-1\n\n<h1>403: Forbidden</h1><p>Unauthorized IP Address.</p><p>Either disable the IP address whitelist or add your address to it.</p><p>If you're editing settings.json, see the 'rpc-whitelist' and 'rpc-whitelist-enabled' entries.</p>",
      cause: 'ip-restricted',
      source: 'transmission-daemon 3.00, its answer to an address outside rpc-whitelist',
    },
  ],
});
