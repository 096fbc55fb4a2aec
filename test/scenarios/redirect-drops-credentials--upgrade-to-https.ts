import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'redirect-drops-credentials',
  story: 'http leads to https on another port, followed by curl -L.',
  neighbourOf: 'login-redirect',
  needs: ['nginx', 'openssl'],
  arrange({ at, ca }) {
    return {
      text: `curl -L -u ada:correct-horse ${at('nginx', '/to-https/report.json')}`,
      overlay: { connection: { ca, followRedirects: true } },
    };
  },
});
