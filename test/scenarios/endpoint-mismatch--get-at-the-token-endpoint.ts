import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'endpoint-mismatch',
  story: 'A browser opens the token endpoint, which takes POST only.',
  neighbourOf: 'credentials-missing',
  arrange({ identity }) {
    return { text: `${identity.issuer}/token` };
  },
});
