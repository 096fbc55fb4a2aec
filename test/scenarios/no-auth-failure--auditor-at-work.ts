import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'no-auth-failure',
  story: 'Grace is an auditor and gets the report.',
  neighbourOf: 'permission-denied',
  needs: ['apache2'],
  arrange({ at }) {
    return { text: at('apache', '/audit/report.json'), overlay: { user: 'grace:compiler' } };
  },
});
