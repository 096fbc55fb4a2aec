import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { secondsFromNow } from '../support/tokens.ts';

export default defineScenario({
  cause: 'clock-skew',
  story: 'The issuer’s clock runs four minutes ahead: its tokens start in the future.',
  neighbourOf: 'token-not-yet-valid',
  async arrange({ identity, at }) {
    const start = secondsFromNow(240);
    const token = await identity.sign({ aud: ORDERS_AUDIENCE, scope: 'read:orders', iat: start, nbf: start, exp: start + 3600 });
    return { text: at('orders', '/orders'), overlay: { token } };
  },
});
