import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'token-malformed',
  story: 'A column of 200 characters cut the token.',
  neighbourOf: 'token-signature-invalid',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { token: token.slice(0, 200) } };
  },
});
