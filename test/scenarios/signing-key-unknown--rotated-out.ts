import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'signing-key-unknown',
  story: 'The provider rotated its keys; the token was signed with the one it no longer publishes.',
  neighbourOf: 'token-signature-invalid',
  async arrange({ identity, at }) {
    return {
      text: at('orders', '/orders'),
      overlay: { token: await identity.sign({ aud: ORDERS_AUDIENCE, scope: 'read:orders' }, 'retired') },
    };
  },
});
