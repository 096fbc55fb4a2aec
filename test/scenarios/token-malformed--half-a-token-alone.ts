import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'token-malformed',
  story: 'Half a token is pasted by itself; no server is asked.',
  async arrange({ identity }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: token.slice(0, Math.floor(token.length / 2)), offline: true };
  },
});
