import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { secondsFromNow } from '../support/tokens.ts';

export default defineScenario({
  cause: 'token-not-yet-valid',
  story: 'The issuer dates the token to the start of the next day.',
  neighbourOf: 'token-expired',
  async arrange({ identity, at }) {
    const token = await identity.sign({
      aud: ORDERS_AUDIENCE,
      scope: 'read:orders',
      nbf: secondsFromNow(80_000),
      exp: secondsFromNow(90_000),
    });
    return { text: at('orders', '/orders'), overlay: { token } };
  },
});
