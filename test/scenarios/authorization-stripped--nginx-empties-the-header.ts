import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'authorization-stripped',
  story: 'proxy_set_header Authorization "" in front of the API.',
  neighbourOf: 'credentials-missing',
  needs: ['nginx', 'openssl'],
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('nginx', '/stripping/orders'), overlay: { token } };
  },
});
