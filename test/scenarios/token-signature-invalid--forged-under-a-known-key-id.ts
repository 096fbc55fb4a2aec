import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'token-signature-invalid',
  story: 'Another key signed the token under the id of the published one.',
  neighbourOf: 'issuer-mismatch',
  async arrange({ identity, at }) {
    return { text: at('orders', '/orders'), overlay: { token: await identity.sign({ aud: ORDERS_AUDIENCE }, 'forged') } };
  },
});
