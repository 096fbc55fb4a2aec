import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'signing-key-unknown',
  story: 'The same behind a gateway, given as a curl command.',
  neighbourOf: 'authorization-stripped',
  needs: ['nginx', 'openssl'],
  async arrange({ identity, at }) {
    const token = await identity.sign({ aud: ORDERS_AUDIENCE, scope: 'read:orders' }, 'retired');
    return { text: `curl -s ${at('nginx', '/passing/orders')} -H "Authorization: Bearer ${token}"` };
  },
});
