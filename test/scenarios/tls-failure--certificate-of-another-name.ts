import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'tls-failure',
  story: 'The certificate belongs to another host.',
  neighbourOf: 'host-unreachable',
  needs: ['nginx', 'openssl'],
  arrange({ at, ca }) {
    return { text: at('tls-other-name', '/report.json'), overlay: { user: 'ada:correct-horse', connection: { ca } } };
  },
});
