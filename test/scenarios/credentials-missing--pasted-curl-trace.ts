import { curlTrace } from '../support/curl-trace.ts';
import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-missing',
  story: 'A colleague pastes what curl -v printed; no socket is opened.',
  async arrange({ at }) {
    return { text: await curlTrace(at('orders', '/orders')), offline: true };
  },
});
