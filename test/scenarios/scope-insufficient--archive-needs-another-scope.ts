import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'scope-insufficient',
  story: 'The token may read orders, the archive needs a scope of its own.',
  neighbourOf: 'permission-denied',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders/archive'), overlay: { token } };
  },
});
