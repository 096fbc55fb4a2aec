import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'audience-mismatch',
  story: 'The token was requested for the billing API.',
  neighbourOf: 'issuer-mismatch',
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: 'https://billing.shop.example', scope: 'read:orders' });
    return { text: at('orders', '/orders'), overlay: { token } };
  },
});
