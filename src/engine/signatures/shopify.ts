import { defineSignature } from '../signature.ts';

/** Shopify Admin API (shopify.dev, response status codes and access scopes). */
export default defineSignature({
  id: 'shopify',
  product: 'Shopify',
  layer: 'application',
  patterns: [
    { body: /"\[api\] |'\[api\] |unrecognized login or wrong password|merchant approval for|verify request hmac/ },
    { challenge: /shopify api authentication/ },
    { headers: { 'x-shopid': true } },
  ],
  messages: [
    {
      when: { body: /merchant approval for|required access: `|access denied for \w{2,40} field/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /unrecognized login or wrong password/ },
      suggests: { 'credentials-invalid': 'certain', 'token-revoked': 'likely', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /verify request hmac/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /unavailable shop|shop is frozen|payment required/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}',
      cause: 'credentials-invalid',
      source: 'shopify.dev, response status codes',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"errors":"[API] This action requires merchant approval for read_orders scope."}',
      cause: 'scope-insufficient',
      source: 'shopify.dev, access scopes',
    },
  ],
});
