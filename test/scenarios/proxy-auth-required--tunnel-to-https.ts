import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'proxy-auth-required',
  story: 'CONNECT to an https address is answered with 407.',
  neighbourOf: 'tls-failure',
  needs: ['nginx', 'openssl', 'squid'],
  arrange({ at, ca, proxy }) {
    return { text: at('tls', '/report.json'), overlay: { user: 'ada:correct-horse', connection: { ca, proxy: `http://${proxy}` } } };
  },
});
