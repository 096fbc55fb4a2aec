import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-missing',
  story: 'The path does not exist either, but the gate asks for a token first.',
  neighbourOf: 'endpoint-mismatch',
  arrange({ at }) {
    return { text: at('orders', '/order') };
  },
});
