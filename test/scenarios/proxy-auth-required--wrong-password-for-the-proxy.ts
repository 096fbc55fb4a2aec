import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'proxy-auth-required',
  story: 'curl -x with an old proxy password.',
  neighbourOf: 'credentials-missing',
  needs: ['nginx', 'openssl', 'squid'],
  arrange({ at, proxy }) {
    return { text: `curl -x http://ada:inbound@${proxy} ${at('nginx', '/reports/report.json')}` };
  },
});
