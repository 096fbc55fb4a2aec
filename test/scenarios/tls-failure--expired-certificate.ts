import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'tls-failure',
  story: 'The certificate ran out yesterday; the authority is trusted.',
  neighbourOf: 'credentials-invalid',
  needs: ['nginx', 'openssl'],
  arrange({ at, ca }) {
    return { text: at('tls-expired', '/report.json'), overlay: { user: 'ada:correct-horse', connection: { ca } } };
  },
});
