import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'dns-failure',
  story: 'A curl command with a token for a host that is gone.',
  neighbourOf: 'credentials-invalid',
  async arrange({ identity }) {
    return { text: `curl -H 'Authorization: Bearer ${await identity.issueOpaque()}' https://old-api.shop.invalid/v1/orders` };
  },
});
