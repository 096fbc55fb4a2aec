import { defineSignature } from '../signature.ts';

/** Adobe Commerce and Magento web API (magento/magento2 Webapi). */
export default defineSignature({
  id: 'magento',
  product: 'Adobe Commerce (Magento)',
  layer: 'application',
  patterns: [{ body: /the consumer isn't authorized to access|"resources" ?: ?"magento_/ }],
  messages: [
    {
      when: { body: /consumer isn't authorized/ },
      suggests: { 'permission-denied': 'strong', 'credentials-missing': 'likely', 'token-expired': 'likely' },
      means: 'The token lacks this resource; an expired or missing token gets the same answer.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"The consumer isn\'t authorized to access %resources.","parameters":{"resources":"Magento_Catalog::products"}}',
      cause: 'permission-denied',
      source: 'magento/magento2 module Webapi',
    },
  ],
});
