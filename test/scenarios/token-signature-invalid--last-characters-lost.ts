import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'token-signature-invalid',
  story: 'The last characters were not selected when the token was copied.',
  neighbourOf: 'token-malformed',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { token: token.slice(0, -6) } };
  },
});
