import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'client-certificate-required',
  story: 'The certificate of the server is fine, but it wants one from us as well.',
  neighbourOf: 'tls-failure',
  needs: ['nginx', 'openssl'],
  arrange({ at, ca }) {
    return { text: at('tls-client', '/report.json'), overlay: { user: 'ada:correct-horse', connection: { ca } } };
  },
});
