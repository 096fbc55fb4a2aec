import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { secondsFromNow } from '../support/tokens.ts';

export default defineScenario({
  cause: 'clock-skew',
  story: 'A token of five minutes is fresh, but the API’s machine lives ten minutes ahead.',
  neighbourOf: 'token-expired',
  async arrange({ identity, at }) {
    const token = await identity.sign({ aud: ORDERS_AUDIENCE, scope: 'read:orders', exp: secondsFromNow(300) });
    return { text: at('fast-clock', '/orders'), overlay: { token } };
  },
});
