import { curlTrace } from '../support/curl-trace.ts';
import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { secondsFromNow } from '../support/tokens.ts';

export default defineScenario({
  cause: 'token-expired',
  story: 'What curl -v printed about an expired token, judged without opening a socket.',
  neighbourOf: 'credentials-invalid',
  async arrange({ identity, at }) {
    const token = await identity.sign({ aud: ORDERS_AUDIENCE, iat: secondsFromNow(-7200), exp: secondsFromNow(-3600) });
    return { text: await curlTrace(at('orders', '/orders'), { Authorization: `Bearer ${token}` }), offline: true };
  },
});
