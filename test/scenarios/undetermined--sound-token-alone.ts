import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'undetermined',
  story: 'A token that is sound by itself; where it was refused is not said.',
  neighbourOf: 'token-expired',
  async arrange({ identity }) {
    return { text: await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' }), offline: true };
  },
});
