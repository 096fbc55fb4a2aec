import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { secondsFromNow } from '../support/tokens.ts';

export default defineScenario({
  cause: 'token-expired',
  story: 'The proxy passes the header on; the token expired an hour ago.',
  neighbourOf: 'authorization-stripped',
  needs: ['nginx', 'openssl'],
  async arrange({ identity, at }) {
    const token = await identity.sign({ aud: ORDERS_AUDIENCE, iat: secondsFromNow(-7200), exp: secondsFromNow(-3600) });
    return { text: at('nginx', '/passing/orders'), overlay: { token } };
  },
});
