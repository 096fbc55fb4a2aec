import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'identity-provider-unavailable',
  story: 'The API cannot reach its identity provider to fetch the keys; the token is fresh.',
  neighbourOf: 'host-unreachable',
  async arrange({ identity, at }) {
    const token = await identity.sign({ iss: at('nowhere', ''), aud: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orphaned', '/orders'), overlay: { token } };
  },
});
