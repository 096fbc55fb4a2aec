import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'signing-key-unknown',
  story:
    'The provider rotated its keys an hour ago; the API still works with the set that it fetched before, and knows no key for the new token.',
  neighbourOf: 'token-revoked',
  async arrange({ identity, at }) {
    return {
      text: at('stale-keys', '/orders'),
      overlay: { token: await identity.sign({ aud: ORDERS_AUDIENCE, scope: 'read:orders' }) },
    };
  },
});
