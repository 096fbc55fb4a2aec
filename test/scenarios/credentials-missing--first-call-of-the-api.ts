import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-missing',
  story: 'The first call of a new client: nobody told it that the API wants a token.',
  arrange({ at }) {
    return { text: at('orders', '/orders') };
  },
});
