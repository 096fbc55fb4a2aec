import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'no-auth-failure',
  story: 'The token is accepted, then the program fails with 500.',
  neighbourOf: 'credentials-invalid',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/broken'), overlay: { token } };
  },
});
