import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'no-auth-failure',
  story: 'The gateway answers 502: the service behind it is down.',
  neighbourOf: 'host-unreachable',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/down/orders'), overlay: { user: 'ada:correct-horse' } };
  },
});
