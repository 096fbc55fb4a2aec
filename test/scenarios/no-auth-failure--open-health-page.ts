import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'no-auth-failure',
  story: 'The health page is open to all.',
  neighbourOf: 'credentials-missing',
  arrange({ at }) {
    return { text: at('orders', '/health') };
  },
});
