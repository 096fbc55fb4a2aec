import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-missing',
  story: 'A report behind Basic is opened without any password.',
  neighbourOf: 'credentials-invalid',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/reports/report.json') };
  },
});
