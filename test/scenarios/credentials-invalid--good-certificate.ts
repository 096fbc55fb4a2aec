import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-invalid',
  story: 'The certificate is in order once its authority is trusted; the password is not.',
  neighbourOf: 'tls-failure',
  needs: ['nginx', 'openssl'],
  arrange({ at, ca }) {
    return { text: at('tls', '/report.json'), overlay: { user: 'ada:battery-staple', connection: { ca } } };
  },
});
