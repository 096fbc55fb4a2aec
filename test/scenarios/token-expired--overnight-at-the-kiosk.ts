import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { passed } from '../support/tokens.ts';

export default defineScenario({
  cause: 'token-expired',
  story: 'The kiosk kept the token of its last call; by now it has expired.',
  neighbourOf: 'clock-skew',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders', client: 'kiosk' });
    await passed(token);
    return { text: at('orders', '/orders'), overlay: { token } };
  },
});
