import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'tls-failure',
  story: 'The authority of the company is not known on this machine.',
  neighbourOf: 'credentials-missing',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('tls', '/report.json') };
  },
});
