import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'no-auth-failure',
  story: 'The documentation moved to another path of the same host.',
  neighbourOf: 'login-redirect',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/docs') };
  },
});
