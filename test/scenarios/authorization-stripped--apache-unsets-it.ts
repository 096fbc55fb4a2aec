import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'authorization-stripped',
  story: 'RequestHeader unset Authorization in front of the API.',
  neighbourOf: 'credentials-invalid',
  needs: ['apache2'],
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: `curl -H 'Authorization: Bearer ${token}' ${at('apache', '/api/orders')}` };
  },
});
