import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'host-unreachable',
  story: 'The name resolves, but nothing listens on the port.',
  neighbourOf: 'dns-failure',
  arrange({ at }) {
    return { text: at('nowhere', '/orders').replace('127.0.0.1', 'localhost') };
  },
});
