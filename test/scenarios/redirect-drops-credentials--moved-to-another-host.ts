import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'redirect-drops-credentials',
  story: 'The reports moved; 301 leads to another host, and clients keep the password back.',
  neighbourOf: 'credentials-missing',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/moved/report.json'), overlay: { user: 'ada:correct-horse' } };
  },
});
