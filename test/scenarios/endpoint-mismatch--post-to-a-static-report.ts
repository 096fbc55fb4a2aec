import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'endpoint-mismatch',
  story: 'The password is right, but a file takes no POST: 405.',
  neighbourOf: 'credentials-invalid',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: `curl -X POST -u ada:correct-horse ${at('nginx', '/reports/report.json')}` };
  },
});
