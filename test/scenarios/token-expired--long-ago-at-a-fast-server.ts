import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { secondsFromNow } from '../support/tokens.ts';

export default defineScenario({
  cause: 'token-expired',
  story: 'The server’s clock is ten minutes fast, but the token expired yesterday by any clock.',
  neighbourOf: 'clock-skew',
  async arrange({ identity, at }) {
    const token = await identity.sign({ aud: ORDERS_AUDIENCE, iat: secondsFromNow(-90_000), exp: secondsFromNow(-86_400) });
    return { text: at('fast-clock', '/orders'), overlay: { token } };
  },
});
