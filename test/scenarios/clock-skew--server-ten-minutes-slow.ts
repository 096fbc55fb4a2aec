import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { secondsFromNow } from '../support/tokens.ts';

export default defineScenario({
  cause: 'clock-skew',
  story: 'The API’s machine lives ten minutes in the past, so every fresh token lies in its future.',
  neighbourOf: 'token-not-yet-valid',
  async arrange({ identity, at }) {
    const token = await identity.sign({ aud: ORDERS_AUDIENCE, scope: 'read:orders', nbf: secondsFromNow(0) });
    return { text: at('slow-clock', '/orders'), overlay: { token } };
  },
});
