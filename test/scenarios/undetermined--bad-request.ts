import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'undetermined',
  story: 'The token is accepted, and the API wants a parameter: 400 names no credential.',
  neighbourOf: 'credentials-malformed',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/batch'), overlay: { token } };
  },
});
