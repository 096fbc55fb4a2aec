import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { secondsFromNow } from '../support/tokens.ts';

export default defineScenario({
  cause: 'token-expired',
  story: 'Somebody pastes a token and asks what is wrong with it.',
  neighbourOf: 'undetermined',
  async arrange({ identity }) {
    return { text: await identity.sign({ aud: ORDERS_AUDIENCE, iat: secondsFromNow(-7200), exp: secondsFromNow(-3600) }), offline: true };
  },
});
