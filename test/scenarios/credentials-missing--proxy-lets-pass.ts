import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-missing',
  story: 'The company proxy is satisfied; the report behind it still wants a password.',
  neighbourOf: 'proxy-auth-required',
  needs: ['nginx', 'openssl', 'squid'],
  arrange({ at, proxy }) {
    return { text: at('nginx', '/reports/report.json'), overlay: { connection: { proxy: `http://ada:outbound@${proxy}` } } };
  },
});
