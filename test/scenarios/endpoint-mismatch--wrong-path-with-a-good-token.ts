import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'endpoint-mismatch',
  story: 'The token is accepted, the route does not exist.',
  neighbourOf: 'permission-denied',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/order'), overlay: { token } };
  },
});
