import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-malformed',
  story: 'The token was cut out of a JSON file together with its quotes.',
  neighbourOf: 'token-malformed',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { headers: [['Authorization', `Bearer "${token}"`]] } };
  },
});
