import { defineSignature } from '../signature.ts';

/** nginx: its own error pages (src/http/ngx_http_special_response.c) and its basic and address rules. */
export default defineSignature({
  id: 'nginx',
  product: 'nginx',
  layer: 'gateway',
  patterns: [
    {
      body: /<hr> ?<center>(?:nginx|openresty|angie|tengine)\b|<title>(?:401 authorization required|400 the plain http request was sent to https port|400 request header or cookie too large|400 no required ssl certificate was sent)<|no user\/password was provided for basic authentication|user "[^"]{1,200}" was not found in "/,
    },
    { headers: { Server: /^(?:nginx|openresty|angie|tengine)\b/ } },
  ],
  messages: [
    {
      when: { body: /no user\/password was provided for basic/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /user "[^"]{1,200}" was not found in "|password mismatch/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The log says that the user or the password is wrong.',
    },
    {
      when: { body: /access forbidden by rule/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /no required ssl certificate was sent/ },
      suggests: { 'client-certificate-required': 'certain' },
      means: 'The answer says that a client certificate is needed.',
    },
    {
      when: { body: /the ssl certificate error/ },
      suggests: { 'client-certificate-required': 'strong' },
      means: 'The answer says that the client certificate was not accepted.',
    },
    {
      when: { body: /plain http request was sent to https port/ },
      suggests: { 'endpoint-mismatch': 'certain' },
      means: 'The answer says that plain HTTP was sent to a port that speaks TLS.',
    },
    {
      when: { body: /request header or cookie too large/ },
      suggests: { 'credentials-malformed': 'likely', 'credentials-conflict': 'hint' },
      means: 'The answer says that a header field, such as the credential or the cookies, is too large.',
    },
    {
      when: { body: /<title>401 authorization required<\/title>/, challenge: /^bearer\b.{0,300}error="?invalid_token/ },
      suggests: { 'token-expired': 'likely', 'token-signature-invalid': 'hint', 'token-malformed': 'hint' },
      means: 'The gateway saw a token and refused it, without saying why.',
    },
    {
      when: { body: /<title>401 authorization required<\/title>/, challenge: /^bearer\b/ },
      suggests: { 'credentials-missing': 'likely', 'token-expired': 'hint' },
      means: 'The gateway asks for a token and names no error.',
    },
    {
      when: { body: /<title>401 authorization required<\/title>/, challenge: /^basic\b/ },
      suggests: { 'credentials-missing': 'likely', 'credentials-invalid': 'hint' },
      means: 'The gateway gives one answer for missing and for wrong passwords.',
    },
    {
      when: { body: /<title>401 authorization required<\/title>/ },
      suggests: { 'credentials-missing': 'hint', 'credentials-invalid': 'hint' },
      means: "The gateway's own page says 401 without a reason.",
    },
    {
      when: { status: 403, body: /<title>403 forbidden<\/title>/ },
      suggests: { 'permission-denied': 'likely', 'ip-restricted': 'hint' },
      means: "The gateway's own page forbids access: an address or path rule, or missing rights on the file.",
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nServer: nginx/1.22.1\nWWW-Authenticate: Basic realm="staff"\n\n<html>\n<head><title>401 Authorization Required</title></head>\n<body>\n<center><h1>401 Authorization Required</h1></center>\n<hr><center>nginx/1.22.1</center>\n</body>\n</html>',
      cause: 'credentials-missing',
      source: 'nginx/nginx ngx_http_special_response.c',
    },
    {
      answer:
        'HTTP/1.1 400 Bad Request\nServer: nginx\n\n<html>\n<head><title>400 No required SSL certificate was sent</title></head>\n<body>\n<center><h1>400 No required SSL certificate was sent</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>',
      cause: 'client-certificate-required',
      source: 'nginx/nginx ngx_http_special_response.c',
    },
    {
      answer:
        'HTTP/1.1 400 Bad Request\nServer: nginx\n\n<html>\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\n<body>\n<center><h1>400 The plain HTTP request was sent to HTTPS port</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>',
      cause: 'endpoint-mismatch',
      source: 'nginx/nginx ngx_http_special_response.c',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\nServer: nginx\n\n<html>\n<head><title>403 Forbidden</title></head>\n<body>\n<center><h1>403 Forbidden</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>',
      cause: 'permission-denied',
      source: 'nginx/nginx ngx_http_special_response.c',
    },
    { answer: 'HTTP/1.1 401 Unauthorized\nServer: nginx\n\n{"error":"denied"}', cause: null, source: 'a proxied application behind nginx' },
  ],
});
