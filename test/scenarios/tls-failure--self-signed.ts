import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'tls-failure',
  story: 'A test machine made its own certificate.',
  neighbourOf: 'client-certificate-required',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: `curl -u ada:correct-horse ${at('tls-self-signed', '/report.json')}` };
  },
});
