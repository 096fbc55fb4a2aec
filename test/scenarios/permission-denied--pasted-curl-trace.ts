import { curlTrace } from '../support/curl-trace.ts';
import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'permission-denied',
  story: 'A pasted trace shows the token and a 403 in the words of the API.',
  neighbourOf: 'token-expired',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: await curlTrace(at('orders', '/staff'), { Authorization: `Bearer ${token}` }), offline: true };
  },
});
