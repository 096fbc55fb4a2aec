import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'scheme-mismatch',
  story: 'The right password by Basic, where Apache takes Digest only.',
  neighbourOf: 'credentials-invalid',
  needs: ['apache2'],
  arrange({ at }) {
    return { text: at('apache', '/ledger/report.json'), overlay: { user: 'ada:correct-horse' } };
  },
});
