import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-invalid',
  story: 'The password was changed last week; nginx answers as if none had been sent.',
  neighbourOf: 'credentials-missing',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/reports/report.json'), overlay: { user: 'ada:battery-staple' } };
  },
});
