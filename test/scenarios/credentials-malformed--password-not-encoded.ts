import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-malformed',
  story: 'user:password stands in the header as it is, without Base64.',
  neighbourOf: 'credentials-invalid',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/reports/report.json'), overlay: { headers: [['Authorization', 'Basic ada:correct-horse']] } };
  },
});
