import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'permission-denied',
  story: 'The API accepts the token and refuses the role in words of its own.',
  neighbourOf: 'scope-insufficient',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/staff'), overlay: { token } };
  },
});
