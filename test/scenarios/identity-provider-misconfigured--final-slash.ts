import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'identity-provider-misconfigured',
  story: 'The provider writes its name with a final slash into tokens and without one into its metadata (RFC 8414 §3.3).',
  neighbourOf: 'signing-key-unknown',
  async arrange({ identity, at }) {
    const token = await identity.sign({ iss: `${identity.issuer}/`, aud: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { token } };
  },
});
