import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { edited } from '../support/tokens.ts';

export default defineScenario({
  cause: 'token-signature-invalid',
  story: 'Somebody gave himself another user id in a real token.',
  neighbourOf: 'signing-key-unknown',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { token: edited(token, { sub: 'root' }) } };
  },
});
