import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-malformed',
  story: 'The SDK adds "Bearer" to a value that begins with it already.',
  neighbourOf: 'scheme-mismatch',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { headers: [['Authorization', `Bearer Bearer ${token}`]] } };
  },
});
