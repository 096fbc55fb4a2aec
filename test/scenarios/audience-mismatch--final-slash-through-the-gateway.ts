import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'audience-mismatch',
  story: 'The audience differs by a final slash; the gateway passes the header on.',
  neighbourOf: 'scope-insufficient',
  needs: ['nginx', 'openssl'],
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: `${ORDERS_AUDIENCE}/`, scope: 'read:orders' });
    return { text: at('nginx', '/passing/orders'), overlay: { token } };
  },
});
