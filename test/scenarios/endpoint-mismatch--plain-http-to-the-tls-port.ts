import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'endpoint-mismatch',
  story: 'http was typed for the https port: nginx says so with 400.',
  neighbourOf: 'tls-failure',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('tls', '/report.json').replace('https:', 'http:'), overlay: { user: 'ada:correct-horse' } };
  },
});
