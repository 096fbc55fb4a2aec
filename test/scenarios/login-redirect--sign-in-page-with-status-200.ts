import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'login-redirect',
  story: '200, but the body is a sign-in page.',
  neighbourOf: 'no-auth-failure',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/wall/orders'), overlay: { headers: [['Accept', 'application/json']] } };
  },
});
