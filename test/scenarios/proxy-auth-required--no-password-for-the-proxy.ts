import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'proxy-auth-required',
  story: 'The report’s password is right, but the company proxy wants one of its own.',
  neighbourOf: 'credentials-invalid',
  needs: ['nginx', 'openssl', 'squid'],
  arrange({ at, proxy }) {
    return { text: at('nginx', '/reports/report.json'), overlay: { user: 'ada:correct-horse', connection: { proxy: `http://${proxy}` } } };
  },
});
