import { defineSignature } from '../signature.ts';

/** HAProxy: the texts of its built-in error pages (src/http.c). */
export default defineSignature({
  id: 'haproxy',
  product: 'HAProxy',
  layer: 'gateway',
  patterns: [
    { body: /you need a valid user and password to access this content/ },
    { body: /<h1>403 forbidden<\/h1> ?request forbidden by administrative rules/ },
    { headers: { Server: /^haproxy\b/ } },
  ],
  messages: [
    {
      when: { body: /you need a valid user and password/ },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'hint' },
      means: 'The gateway gives one answer for missing and for wrong passwords.',
    },
    {
      when: { status: 403, body: /user-?agent/ },
      suggests: { 'waf-blocked': 'strong' },
      means: 'The answer says that the client does not name itself.',
    },
    {
      when: { body: /request forbidden by administrative rules/ },
      suggests: { 'permission-denied': 'likely', 'ip-restricted': 'hint', 'token-signature-invalid': 'hint', 'waf-blocked': 'hint' },
      means: "The gateway's rules deny the request without saying which rule.",
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="r"\n\n<html><body><h1>401 Unauthorized</h1>\nYou need a valid user and password to access this content.\n</body></html>',
      cause: 'credentials-invalid',
      source: 'haproxy/haproxy src/http.c',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>',
      cause: 'permission-denied',
      source: 'haproxy/haproxy src/http.c',
    },
  ],
});
