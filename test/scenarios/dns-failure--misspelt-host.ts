import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'dns-failure',
  story: 'The host name is misspelt; .invalid never resolves (RFC 6761).',
  neighbourOf: 'host-unreachable',
  arrange: () => ({ text: 'https://orders-shop.invalid/orders' }),
});
