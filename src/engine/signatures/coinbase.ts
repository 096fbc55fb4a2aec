import { defineSignature } from '../signature.ts';

/** Coinbase APIs (docs.cdp.coinbase.com). */
export default defineSignature({
  id: 'coinbase',
  product: 'Coinbase',
  layer: 'application',
  patterns: [
    {
      body: /"message" ?: ?"(?:request timestamp expired|invalid passphrase|invalid timestamp|cb-access-\w{3,12} header is required)"|cb-access-/,
    },
  ],
  messages: [
    {
      when: { body: /timestamp expired|invalid timestamp/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /invalid signature/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /invalid passphrase|invalid api key/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /header is required/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"request timestamp expired"}',
      cause: 'clock-skew',
      source: 'docs.cdp.coinbase.com, authentication',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"CB-ACCESS-KEY header is required"}',
      cause: 'credentials-missing',
      source: 'docs.cdp.coinbase.com, authentication',
    },
  ],
});
