import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-malformed',
  story: 'Copied from a web page, the password brought a no-break space along.',
  neighbourOf: 'credentials-invalid',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/reports/report.json'), overlay: { user: 'ada:correct-horse\u00a0' } };
  },
});
