import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'issuer-mismatch',
  story: 'The provider was renamed and kept its keys; this token bears the old name, whose host is gone.',
  neighbourOf: 'signing-key-unknown',
  async arrange({ identity, at }) {
    const token = await identity.sign({ iss: 'https://login.old-shop.invalid', aud: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { token } };
  },
});
