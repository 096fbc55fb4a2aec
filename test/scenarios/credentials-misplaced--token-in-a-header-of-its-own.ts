import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-misplaced',
  story: 'The token is fine, but it stands in X-Access-Token, which the API does not read.',
  neighbourOf: 'authorization-stripped',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { headers: [['X-Access-Token', token]] } };
  },
});
