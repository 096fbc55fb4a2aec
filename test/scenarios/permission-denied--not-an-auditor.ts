import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'permission-denied',
  story: 'The password is right, but Ada is not in the group of the auditors.',
  neighbourOf: 'credentials-invalid',
  needs: ['apache2'],
  arrange({ at }) {
    return { text: at('apache', '/audit/report.json'), overlay: { user: 'ada:correct-horse' } };
  },
});
