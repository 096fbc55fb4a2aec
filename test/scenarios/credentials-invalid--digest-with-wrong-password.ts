import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-invalid',
  story: 'curl --digest answers the challenge, with a wrong password.',
  neighbourOf: 'scheme-mismatch',
  needs: ['apache2'],
  arrange({ at }) {
    return { text: `curl --digest -u ada:battery-staple ${at('apache', '/ledger/report.json')}` };
  },
});
