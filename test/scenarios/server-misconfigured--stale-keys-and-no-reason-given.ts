import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'server-misconfigured',
  story: 'The API works with the keys of before the rotation and says only invalid_token, while the token verifies with the live keys.',
  neighbourOf: 'token-revoked',
  async arrange({ identity, at }) {
    return {
      text: at('stale-keys', '/quiet/orders'),
      overlay: { token: await identity.sign({ aud: ORDERS_AUDIENCE, scope: 'read:orders' }) },
    };
  },
});
