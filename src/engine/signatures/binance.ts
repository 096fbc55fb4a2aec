import { defineSignature } from '../signature.ts';

/** Binance API: negative codes (binance/binance-spot-api-docs errors.md). */
export default defineSignature({
  id: 'binance',
  product: 'Binance',
  layer: 'application',
  patterns: [{ body: /"code" ?: ?-(?:1002|1021|1022|2014|2015|1125|2008), ?"msg"/ }],
  messages: [
    {
      when: { body: /-1021\b/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /-1022\b/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /-2014\b/ },
      suggests: { 'credentials-malformed': 'strong', 'credentials-invalid': 'likely' },
      means: 'The key does not have the form of a key.',
    },
    {
      when: { body: /-2015\b/ },
      suggests: { 'credentials-invalid': 'strong', 'ip-restricted': 'likely', 'permission-denied': 'likely' },
      means: 'The key, its address list or its rights do not fit; Binance says the same of all.',
    },
    {
      when: { body: /-2008\b/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    { when: { body: /-1125\b/ }, suggests: { 'session-expired': 'certain' }, means: 'The answer says that the session has ended.' },
    { when: { body: /-1002\b/ }, suggests: { 'permission-denied': 'certain' }, means: 'The answer says that this caller may not do this.' },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":-2015,"msg":"Invalid API-key, IP, or permissions for action."}',
      cause: 'credentials-invalid',
      source: 'binance/binance-spot-api-docs errors.md',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"code":-1022,"msg":"Signature for this request is not valid."}',
      cause: 'request-signature-invalid',
      source: 'binance/binance-spot-api-docs errors.md',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"code":-1021,"msg":"Timestamp for this request was 1000ms ahead of the server\'s time."}',
      cause: 'clock-skew',
      source: 'binance/binance-spot-api-docs errors.md',
    },
  ],
});
