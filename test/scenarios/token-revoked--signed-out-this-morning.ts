import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { SIGNED_OUT } from '../support/world.ts';

export default defineScenario({
  cause: 'token-revoked',
  story: 'The session was ended, so the API denies its token, which still verifies; one with a broken signature is told apart.',
  neighbourOf: 'server-misconfigured',
  async arrange({ identity, at }) {
    return {
      text: at('denylist', '/orders'),
      overlay: { token: await identity.sign({ aud: ORDERS_AUDIENCE, scope: 'read:orders', jti: SIGNED_OUT }) },
    };
  },
});
