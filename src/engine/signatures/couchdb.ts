import { defineSignature } from '../signature.ts';

/** CouchDB: error and reason of its answers (src/couch/src/couch_httpd_auth.erl, jwtf.erl). */
export default defineSignature({
  id: 'couchdb',
  product: 'Apache CouchDB',
  layer: 'application',
  patterns: [
    { headers: { Server: /^couchdb\// } },
    { body: /"error" ?: ?"(?:unauthorized|forbidden)", ?"reason" ?: ?"/ },
    { challenge: /basic realm="server"/ },
  ],
  messages: [
    {
      when: { body: /temporarily locked/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /name or password is incorrect/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /bad signature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /missing \w{1,10} claim|invalid token|malformed/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /invalid iss claim/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /invalid alg/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    { when: { body: /exp not in future/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /nbf not in past/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /authentication required|not a server admin|not authorized to access/ },
      suggests: { 'credentials-missing': 'strong', 'permission-denied': 'likely' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nServer: CouchDB/3.3 (Erlang OTP/24)\n\n{"error":"unauthorized","reason":"Name or password is incorrect."}',
      cause: 'credentials-invalid',
      source: 'apache/couchdb couch_httpd_auth.erl',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\nServer: CouchDB/3.4\n\n{"error":"forbidden","reason":"Account is temporarily locked due to multiple authentication failures"}',
      cause: 'account-locked',
      source: 'apache/couchdb couch_auth_lockout',
    },
  ],
});
