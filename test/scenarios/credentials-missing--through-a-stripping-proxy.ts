import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-missing',
  story: 'The proxy would strip the header, but none was sent in the first place.',
  neighbourOf: 'authorization-stripped',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    return { text: at('nginx', '/stripping/orders') };
  },
});
