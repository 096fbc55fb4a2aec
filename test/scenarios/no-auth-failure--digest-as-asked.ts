import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'no-auth-failure',
  story: 'curl --digest with the right password.',
  neighbourOf: 'scheme-mismatch',
  needs: ['apache2'],
  arrange({ at }) {
    return { text: `curl --digest -u ada:correct-horse ${at('apache', '/ledger/report.json')}` };
  },
});
