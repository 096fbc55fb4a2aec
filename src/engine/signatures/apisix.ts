import { defineSignature } from '../signature.ts';

/** Apache APISIX: its authentication plugins (apisix/plugins). */
export default defineSignature({
  id: 'apisix',
  product: 'Apache APISIX',
  layer: 'gateway',
  patterns: [
    { headers: { Server: /^apisix\b/ } },
    { challenge: /^apikey realm=|bearer realm="apisix"/ },
    {
      body: /"message" ?: ?"(?:missing api key in request|invalid api key in request|missing authorization in request|invalid authorization in request|invalid user authorization|missing jwt token in request|jwt token invalid|invalid user key in jwt token|failed to verify jwt|client request can't be validated|the request is rejected, please check the consumer_name)/,
    },
    { body: /"error_msg" ?: ?"(?:no csrf|csrf token mismatch)/ },
  ],
  messages: [
    {
      when: { body: /missing (?:api key|authorization|jwt token) in request/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid api key in request|invalid user authorization/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /invalid authorization in request/ },
      suggests: { 'credentials-malformed': 'strong', 'scheme-mismatch': 'likely' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /clock skew exceeded/ },
      suggests: { 'clock-skew': 'strong' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /client request can't be validated/ },
      suggests: { 'request-signature-invalid': 'strong', 'clock-skew': 'hint' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /jwt token invalid/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /invalid user key in jwt token/ },
      suggests: { 'issuer-mismatch': 'strong', 'signing-key-unknown': 'likely' },
      means: 'The gateway knows no consumer by the claim that should name one.',
    },
    {
      when: { body: /failed to verify jwt/ },
      suggests: { 'token-signature-invalid': 'strong', 'token-expired': 'likely' },
      means: 'The gateway says the same for expired and for forged tokens.',
    },
    {
      when: { body: /csrf/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /please check the consumer_name/ },
      suggests: { 'credentials-missing': 'likely', 'permission-denied': 'likely' },
      means: 'The gateway knows no consumer for this request.',
    },
    {
      when: { body: /authorization failed/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { challenge: /error="?invalid_token/ },
      suggests: { 'token-expired': 'likely', 'token-signature-invalid': 'hint' },
      means: 'The gateway refuses the token without saying why.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nServer: APISIX/3.9.0\n\n{"message":"Missing API key in request"}',
      cause: 'credentials-missing',
      source: 'apache/apisix plugins/key-auth.lua',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"failed to verify jwt"}',
      cause: 'token-signature-invalid',
      source: 'apache/apisix plugins/jwt-auth.lua',
    },
  ],
});
