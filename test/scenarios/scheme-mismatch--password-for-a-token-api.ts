import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'scheme-mismatch',
  story: 'User and password are sent to an API that takes tokens only; it answers as if nothing had come.',
  neighbourOf: 'authorization-stripped',
  arrange({ at }) {
    return { text: at('orders', '/orders'), overlay: { user: 'ada:correct-horse' } };
  },
});
