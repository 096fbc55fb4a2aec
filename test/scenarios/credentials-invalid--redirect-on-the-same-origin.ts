import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-invalid',
  story: 'A short link leads to the report on the same host; the password travels along and is wrong.',
  neighbourOf: 'redirect-drops-credentials',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/short'), overlay: { user: 'ada:battery-staple' } };
  },
});
