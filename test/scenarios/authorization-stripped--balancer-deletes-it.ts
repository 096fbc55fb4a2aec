import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'authorization-stripped',
  story: 'HAProxy deletes the header on the old path.',
  neighbourOf: 'credentials-missing',
  needs: ['haproxy'],
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('haproxy', '/legacy/orders'), overlay: { token } };
  },
});
