import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'issuer-mismatch',
  story: 'A partner’s provider issued the token, for the right API.',
  neighbourOf: 'audience-mismatch',
  async arrange({ partner, at }) {
    const token = await partner.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { token } };
  },
});
