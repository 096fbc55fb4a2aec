import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'token-malformed',
  story: 'A chat program ate some characters of the payload.',
  neighbourOf: 'token-signature-invalid',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    const [header = '', payload = '', signature = ''] = token.split('.');
    return { text: at('orders', '/orders'), overlay: { token: [header, payload.slice(7), signature].join('.') } };
  },
});
