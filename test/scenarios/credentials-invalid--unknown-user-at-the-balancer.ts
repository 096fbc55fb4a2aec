import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-invalid',
  story: 'The load balancer itself asks for a password and does not know this user.',
  neighbourOf: 'authorization-stripped',
  needs: ['haproxy'],
  arrange({ at }) {
    return { text: at('haproxy', '/guarded/stock'), overlay: { user: 'adah:correct-horse' } };
  },
});
