import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-malformed',
  story: 'A script in single quotes sends the name of the variable instead of its value.',
  neighbourOf: 'token-malformed',
  arrange({ at }) {
    return { text: `curl -H 'Authorization: Bearer $TOKEN' ${at('orders', '/orders')}` };
  },
});
