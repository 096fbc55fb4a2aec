import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'endpoint-mismatch',
  story: 'The path of the old version is gone.',
  neighbourOf: 'no-auth-failure',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/v1/orders'), overlay: { user: 'ada:correct-horse' } };
  },
});
