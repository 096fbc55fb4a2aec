import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { secondsFromNow } from '../support/tokens.ts';

export default defineScenario({
  cause: 'token-not-yet-valid',
  story: 'Local time was written as if it were UTC: "nbf" lies two hours ahead of "iat".',
  neighbourOf: 'clock-skew',
  async arrange({ identity, at }) {
    const token = await identity.sign({ aud: ORDERS_AUDIENCE, nbf: secondsFromNow(7200), exp: secondsFromNow(10_800) });
    return { text: `curl -H 'Authorization: Bearer ${token}' ${at('orders', '/orders')}` };
  },
});
