import { defineSignature } from '../signature.ts';

/** Kong Gateway: texts of its authentication plugins (handler.lua and access.lua of each). */
export default defineSignature({
  id: 'kong',
  product: 'Kong',
  layer: 'gateway',
  patterns: [
    { headers: { Server: /^kong\b/ } },
    { headers: { Via: /\bkong\// } },
    { headers: { 'X-Kong-Response-Latency': true } },
    { challenge: /^key(?: realm=|$)|^hmac(?: realm="?kong|$)|^basic realm="(?:service|kong)"/ },
    { body: /"request_id" ?: ?"[0-9a-f]{32}"/, challenge: /^(?:bearer|key|basic|hmac|ldap)/ },
    {
      body: /"message" ?: ?"(?:invalid key\/secret|no api key found in request|no route matched with those values|duplicate api key found|multiple tokens provided|bad token; |no mandatory 'iss'|you cannot consume this service|hmac signature )/,
    },
    { body: /"(?:exp|nbf)" ?: ?"token (?:expired|not valid yet)"|access token is global, but/ },
    { challenge: /^ldap\b/, body: /"message" ?: ?"unauthorized"/ },
  ],
  messages: [
    {
      when: { body: /no api key found in request|access token is missing/ },
      suggests: { 'credentials-missing': 'certain', 'credentials-misplaced': 'hint' },
      means: 'The gateway found no key in the places where it looks.',
    },
    {
      when: { body: /duplicate api key found|multiple tokens provided/ },
      suggests: { 'credentials-conflict': 'strong', 'credentials-malformed': 'likely' },
      means: 'The answer says that more than one credential was sent.',
    },
    {
      when: { body: /bad token;|(?:invalid|bad) (?:json|claims)\b/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /(?:no mandatory|invalid) '\w{1,40}' in claims|no credentials found for given '/ },
      suggests: { 'issuer-mismatch': 'strong', 'token-malformed': 'hint' },
      means: 'The gateway knows no consumer by the claim that should name one.',
    },
    {
      when: { body: /invalid signature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /invalid algorithm/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { body: /invalid key\/secret/ },
      suggests: { 'server-misconfigured': 'strong' },
      means: 'The answer says that the server is not set up to check credentials.',
    },
    {
      when: { body: /"exp" ?: ?"token expired"/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /"nbf" ?: ?"token not valid yet"/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /a valid date or x-date header is required/ },
      suggests: { 'clock-skew': 'strong', 'request-signature-invalid': 'likely' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /hmac signature does not match/ },
      suggests: { 'request-signature-invalid': 'strong' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /hmac signature cannot be verified/ },
      suggests: { 'credentials-malformed': 'strong', 'credentials-invalid': 'hint', 'request-signature-invalid': 'likely' },
      means: 'The gateway cannot read the signature or does not know its user.',
    },
    {
      when: { body: /invalid client authentication/ },
      suggests: { 'oauth-client-rejected': 'certain' },
      means: 'The answer says that the client, not the user, failed to authenticate.',
    },
    {
      when: { body: /you must use https/ },
      suggests: { 'endpoint-mismatch': 'strong' },
      means: 'The answer says that plain HTTP is not accepted.',
    },
    {
      when: { body: /you cannot consume this service/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /ip address not allowed/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /no route matched with those values/ },
      suggests: { 'endpoint-mismatch': 'certain' },
      means: 'The answer says that nothing of this address and method is served here.',
    },
    {
      when: { body: /token is global, but/ },
      suggests: { 'environment-mismatch': 'strong', 'server-misconfigured': 'hint' },
      means: 'The answer says that the credential belongs to another environment, region or tenant.',
    },
    {
      when: { body: /access token is invalid or has expired/ },
      suggests: { 'token-expired': 'likely', 'credentials-invalid': 'hint', 'token-revoked': 'hint' },
      means: 'The answer says that the token has expired or is not valid, without saying which.',
    },
    {
      when: { body: /invalid authentication credentials/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { challenge: /^key\b/, body: /"message" ?: ?"unauthorized"/ },
      suggests: { 'credentials-invalid': 'strong', 'environment-mismatch': 'hint' },
      means: 'The gateway saw a key that it does not know.',
    },
    {
      when: { challenge: /^bearer\b(?!.{0,2000}\berror=)/ },
      suggests: { 'credentials-missing': 'likely' },
      means: 'The gateway asks for a token and names no error: it saw none.',
    },
    {
      when: { challenge: /^hmac\b/, body: /"message" ?: ?"unauthorized"/ },
      suggests: { 'credentials-missing': 'likely' },
      means: 'The gateway asks for a signed request and saw no signature.',
    },
    {
      when: { challenge: /^(?:basic|ldap)\b/ },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'hint' },
      means: 'The gateway gives one answer for missing and for wrong passwords.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nServer: kong/3.4.2\nWWW-Authenticate: Key\n\n{"message":"No API key found in request"}',
      cause: 'credentials-missing',
      source: 'Kong/kong plugins/key-auth/handler.lua',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Key realm="kong"\n\n{"message":"Unauthorized"}',
      cause: 'credentials-invalid',
      source: 'Kong/kong plugins/key-auth/handler.lua',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nVia: 1.1 kong/3.9.1\nWWW-Authenticate: Bearer error="invalid_token"\n\n{"exp":"token expired"}',
      cause: 'token-expired',
      source: 'Kong/kong plugins/jwt/jwt_parser.lua',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Bad token; invalid signature"}',
      cause: 'token-malformed',
      source: 'Kong/kong plugins/jwt/handler.lua',
    },
    {
      answer: 'HTTP/1.1 404 Not Found\n\n{"message":"no Route matched with those values"}',
      cause: 'endpoint-mismatch',
      source: 'Kong/kong runloop',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nX-Kong-Response-Latency: 1\n\n{"message":"You cannot consume this service"}',
      cause: 'permission-denied',
      source: 'Kong/kong plugins/acl/handler.lua',
    },
  ],
});
