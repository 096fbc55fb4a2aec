import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'host-unreachable',
  story: 'The server takes the connection and stays silent.',
  neighbourOf: 'tls-failure',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('silent', '/orders'), overlay: { token } };
  },
});
