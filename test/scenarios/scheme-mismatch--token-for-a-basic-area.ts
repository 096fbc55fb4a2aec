import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'scheme-mismatch',
  story: 'A Bearer token is sent to a report behind Basic.',
  neighbourOf: 'credentials-invalid',
  needs: ['nginx', 'openssl'],
  async arrange({ identity, at }) {
    const token = await identity.issue({ audience: ORDERS_AUDIENCE, scope: 'read:orders' });
    return { text: at('nginx', '/reports/report.json'), overlay: { token } };
  },
});
