import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'login-redirect',
  story: 'The portal sends programs to the provider’s sign-in page, too.',
  neighbourOf: 'redirect-drops-credentials',
  needs: ['nginx', 'openssl'],
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('nginx', '/portal/orders'), overlay: { token } };
  },
});
