import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'tls-failure',
  story: 'https was typed for a port that speaks plain HTTP.',
  neighbourOf: 'host-unreachable',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/reports/report.json').replace('http:', 'https:') };
  },
});
