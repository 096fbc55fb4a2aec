import { defineSignature } from '../signature.ts';

/** Apache httpd: its error documents (modules/http/http_protocol.c) and its authentication modules. */
export default defineSignature({
  id: 'apache',
  product: 'Apache HTTP Server',
  layer: 'gateway',
  patterns: [
    { body: /this server could not verify that you are authorized to access the document/ },
    { body: /<address>apache\b|<p>you don't have permission to access this resource\./ },
    { body: /\bah0(?:16|17|18)\d\d:/ },
    { headers: { Server: /^apache(?:\/| |$)/ } },
  ],
  messages: [
    {
      when: { status: 403, body: /cannot perform post-handshake authentication/ },
      suggests: { 'client-certificate-required': 'certain' },
      means:
        'This path asks for a client certificate after the handshake; under TLS 1.3 this client cannot answer that (curl can, browsers, Node and Java cannot), under TLS 1.2 it can.',
    },
    {
      when: { body: /authori[sz]ation failure for|\bah01631:/ },
      suggests: { 'permission-denied': 'strong', 'credentials-invalid': 'hint' },
      means: 'The log says that the user is known but not allowed here.',
    },
    {
      when: { body: /\bah0161[78]:|password mismatch/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The log says that the user or the password is wrong.',
    },
    {
      when: { body: /\bah01788:|realm mismatch/ },
      suggests: { 'request-signature-invalid': 'strong', 'environment-mismatch': 'hint' },
      means: 'The log says that the digest was made for another realm.',
    },
    {
      when: { body: /\bah01786:|uri mismatch/ },
      suggests: { 'request-signature-invalid': 'strong', 'server-misconfigured': 'hint' },
      means: 'The log says that the digest was made for another path than the one that arrived.',
    },
    {
      when: { body: /\bah0161[56]:|need authname|no authn provider/ },
      suggests: { 'server-misconfigured': 'certain' },
      means: 'The answer says that the server is not set up to check credentials.',
    },
    {
      when: { body: /client denied by server configuration/ },
      suggests: { 'ip-restricted': 'strong', 'permission-denied': 'likely' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /could not verify that you are authorized/, challenge: /^bearer\b/ },
      suggests: { 'credentials-missing': 'likely', 'credentials-invalid': 'hint' },
      means: 'The server asks for a token and gives one answer for missing and refused ones.',
    },
    {
      when: { challenge: /\bstale="?true/ },
      suggests: { 'request-signature-invalid': 'strong', 'clock-skew': 'hint' },
      means: 'The server says that the password was right and only its one-time value has aged.',
    },
    {
      // A module that wants a credential asks for it; mod_authz_core answers 401 to whom it knows, and only Basic and Digest add their challenge to that.
      when: { status: 401, headers: { Server: true, 'WWW-Authenticate': false }, body: /could not verify that you are authorized/ },
      suggests: { 'permission-denied': 'strong', 'scope-insufficient': 'hint' },
      means:
        'Apache names no challenge beside its 401: a Require rule refused a caller whose credential a module had accepted (Require claim, Require user).',
    },
    {
      when: { status: 401, body: /could not verify that you are authorized/ },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'hint' },
      means: 'The server gives one answer for missing and for wrong passwords.',
    },
    {
      when: { status: 403, body: /don't have permission to access/ },
      suggests: { 'permission-denied': 'likely', 'ip-restricted': 'hint' },
      means: 'The server forbids access: an address or path rule, or missing rights on the file.',
    },
    {
      when: { status: 400, body: /speaking plain http to an ssl-enabled server/ },
      suggests: { 'endpoint-mismatch': 'certain' },
      means: 'The answer says that plain HTTP was sent to a port that speaks TLS.',
    },
  ],
  examples: [
    {
      answer:
        "HTTP/1.1 403 Forbidden\nServer: Apache/2.4.71 (Debian) OpenSSL/3.0.19\nContent-Type: text/html; charset=iso-8859-1\n\n<title>403 Forbidden</title>\n</head><body>\n<h1>Forbidden</h1>\n<p>You don't have permission to access this resource.Reason: Cannot perform Post-Handshake Authentication.<br /></p>",
      cause: 'client-certificate-required',
      source: 'Apache 2.4.71 with SSLVerifyClient require for one path, its answer to a client without post-handshake authentication',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nServer: Apache\nWWW-Authenticate: Basic realm="x"\n\n<title>401 Unauthorized</title>\nThis server could not verify that you\nare authorized to access the document\nrequested.',
      cause: 'credentials-invalid',
      source: 'apache/httpd modules/http/http_protocol.c',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nServer: Apache/2.4.66 (Debian)\n\n<title>401 Unauthorized</title>\nThis server could not verify that you\nare authorized to access the document\nrequested.',
      cause: 'permission-denied',
      source: 'OpenIDC/mod_auth_openidc with AuthType oauth20 and Require claim, its answer to a token without the claim',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nServer: Apache\nWWW-Authenticate: Digest realm="x", nonce="n", stale=true\n\n',
      cause: 'request-signature-invalid',
      source: 'apache/httpd mod_auth_digest.c',
    },
    {
      answer: "HTTP/1.1 403 Forbidden\nServer: Apache/2.4.57 (Debian)\n\n<p>You don't have permission to access this resource.</p>",
      cause: 'permission-denied',
      source: 'apache/httpd modules/http/http_protocol.c',
    },
  ],
});
