import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-invalid',
  story: 'Same path as the denied auditor, but here it is the password that is wrong.',
  neighbourOf: 'permission-denied',
  needs: ['apache2'],
  arrange({ at }) {
    return { text: `curl -u ada:battery-staple ${at('apache', '/audit/report.json')}` };
  },
});
