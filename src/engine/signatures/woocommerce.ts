import { defineSignature } from '../signature.ts';

/** WooCommerce REST API: codes (woocommerce.github.io, authentication). */
export default defineSignature({
  id: 'woocommerce',
  product: 'WooCommerce',
  layer: 'application',
  patterns: [{ body: /"code" ?: ?"woocommerce_rest_/ }],
  messages: [
    {
      when: {
        body: /consumer (?:key|secret) is invalid|invalid signature - failed to sort|woocommerce_rest_authentication_error.{0,120}invalid/,
      },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /does not have (?:read|write) permissions/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /invalid signature/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /woocommerce_rest_cannot_/ },
      suggests: { 'permission-denied': 'strong', 'credentials-missing': 'likely', 'authorization-stripped': 'likely' },
      means: 'No user or one without the right: behind Apache the Authorization field may have been lost.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources.","data":{"status":401}}',
      cause: 'permission-denied',
      source: 'woocommerce/woocommerce REST authentication',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":"woocommerce_rest_authentication_error","message":"Consumer key is invalid.","data":{"status":401}}',
      cause: 'credentials-invalid',
      source: 'woocommerce/woocommerce REST authentication',
    },
  ],
});
