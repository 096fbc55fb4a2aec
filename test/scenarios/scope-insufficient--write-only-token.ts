import { curlTrace } from '../support/curl-trace.ts';
import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'scope-insufficient',
  story: 'The job asked for the scope to write and now wants to read.',
  neighbourOf: 'audience-mismatch',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'write:orders' });
    return { text: await curlTrace(at('orders', '/orders'), { Authorization: `Bearer ${token}` }), offline: true };
  },
});
