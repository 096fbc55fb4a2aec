import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'no-auth-failure',
  story: 'Whoever asks for the sign-in page gets what was asked for.',
  neighbourOf: 'login-redirect',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/sign-in.html') };
  },
});
