import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-invalid',
  story: 'The proxy takes its own password; the origin refuses the other one.',
  neighbourOf: 'proxy-auth-required',
  needs: ['nginx', 'openssl', 'squid'],
  arrange({ at, proxy }) {
    return {
      text: at('nginx', '/reports/report.json'),
      overlay: { user: 'ada:battery-staple', connection: { proxy: `http://ada:outbound@${proxy}` } },
    };
  },
});
